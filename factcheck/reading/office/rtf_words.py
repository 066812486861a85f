"""RTF's words by what they stand for: characters, character sets, groups that are not the text."""

CHARACTERS = {
    "tab": "\t", "line": "\n", "emdash": "—", "endash": "–", "lquote": "‘", "rquote": "’",
    "ldblquote": "“", "rdblquote": "”", "bullet": "•", "emspace": "\u2003", "enspace": "\u2002",
    "qmspace": "\u2005", "zwj": "\u200d", "zwnj": "\u200c", "ltrmark": "\u200e",
    "rtlmark": "\u200f", "zwbo": "\u200b", "zwnbo": "\u2060", "nestcell": "\t",
    "~": "\u00a0", "_": "\u2011", "\\": "\\", "{": "{", "}": "}", "\t": "\t",
}  # fmt: skip

# By \fcharset (Windows' character sets) and by \ansicpg, \cpg and the words for whole systems.
BY_CHARSET = {
    0: "cp1252", 2: "cp1252", 77: "mac-roman", 128: "cp932", 129: "cp949", 134: "gb18030",
    136: "cp950", 161: "cp1253", 162: "cp1254", 163: "cp1258", 177: "cp1255", 178: "cp1256",
    186: "cp1257", 204: "cp1251", 222: "cp874", 238: "cp1250", 254: "cp437", 255: "cp850",
}  # fmt: skip
BY_CODE_PAGE = {
    437: "cp437", 850: "cp850", 852: "cp852", 866: "cp866", 874: "cp874", 932: "cp932",
    936: "gb18030", 949: "cp949", 950: "cp950", 1250: "cp1250", 1251: "cp1251", 1252: "cp1252",
    1253: "cp1253", 1254: "cp1254", 1255: "cp1255", 1256: "cp1256", 1257: "cp1257",
    1258: "cp1258", 10000: "mac-roman", 65001: "utf-8",
}  # fmt: skip

# Groups left out, and what their being there is called where the editor should know.
SKIPPED = dict.fromkeys(
    "colortbl stylesheet listtable listoverridetable rsidtbl generator pict objdata nonshppict"
    " fldinst listtext pntext pn bkmkstart bkmkend xe tc txe rxe tcn themedata colorschememapping"
    " datastore latentstyles revtbl private background ftnsep ftnsepc ftncn aftnsep aftnsepc aftncn"
    " upr ud filetbl atnid atnauthor atntime atnicn atnref atnparent atndate template mmathPr"
    " userprops xmlnstbl operator category keywords comment doccomm subject manager hlinkbase"
    " buptim printim formfield ffdeftext shpinst shprslt sp object do docvar wgrffmtfilter".split(),
    "",
) | {"annotation": "comments"}
MARGINS = dict.fromkeys(("header", "headerl", "headerr", "headerf"), "page header") | dict.fromkeys(
    ("footer", "footerl", "footerr", "footerf"), "page footer"
)
