"""Reading apart: the process that parses untrusted documents, and this side's handle of it.

`child` is what runs there: it raises its own bars (`bars`), takes requests from a pipe and answers
into another. `worker` starts it, watches its time and memory and ends it. `tasks` names what can be
asked of it, `wire` is how both sides speak, `answers` how what was captured crosses over.
"""
