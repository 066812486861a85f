/*
 * factcheck.exe and factcheckw.exe: the Python beside them runs Factcheck in this very process, so
 * that the task bar, the task manager and a firewall show Factcheck and its icon.
 *
 * WINDOW is defined for factcheckw.exe, which has no console to write to.
 */
#include <windows.h>
#include <stdlib.h>
#include <wchar.h>

#define OPTIONS 3 /* -X utf8, the script */
#define LONGEST 32768

typedef int (*python_main)(int, wchar_t **);

int _dowildcard = 0; /* *.pdf is for the program, as it was typed */

static int failed(const wchar_t *what)
{
    wchar_t told[LONGEST + 128];
    swprintf(told, LONGEST + 128, L"A part of Factcheck cannot be loaded: %ls\nInstall Factcheck again.", what);
#ifdef WINDOW
    MessageBoxW(NULL, told, L"Factcheck", MB_OK | MB_ICONERROR);
#else
    fwprintf(stderr, L"%ls\n", told);
#endif
    return 1;
}

static int own_folder(wchar_t *folder)
{
    DWORD length = GetModuleFileNameW(NULL, folder, LONGEST);
    wchar_t *end = length && length < LONGEST ? wcsrchr(folder, L'\\') : NULL;
    if (end)
        *end = L'\0';
    return end != NULL;
}

int wmain(int count, wchar_t **given)
{
    static wchar_t folder[LONGEST], python[LONGEST], library[LONGEST], script[LONGEST];
    if (!own_folder(folder))
        return failed(L"its folder");
    swprintf(python, LONGEST, L"%ls\\python", folder);
    swprintf(library, LONGEST, L"%ls\\%ls", python, PYTHON_DLL);
    swprintf(script, LONGEST, L"%ls\\app\\start.py", folder);

    /* Extension modules look for the runtime beside the executable; ours lies one folder further. */
    SetDefaultDllDirectories(LOAD_LIBRARY_SEARCH_DEFAULT_DIRS);
    AddDllDirectory(python);
    HMODULE loaded = LoadLibraryExW(library, NULL, LOAD_LIBRARY_SEARCH_DLL_LOAD_DIR | LOAD_LIBRARY_SEARCH_DEFAULT_DIRS);
    python_main run = loaded ? (python_main)(void *)GetProcAddress(loaded, "Py_Main") : NULL;
    if (!run)
        return failed(library);

    wchar_t **arguments = calloc(count + OPTIONS + 1, sizeof *arguments);
    if (!arguments)
        return failed(L"not enough memory");
    arguments[0] = given[0];
    arguments[1] = L"-X";
    arguments[2] = L"utf8";
    arguments[3] = script;
    for (int each = 1; each < count; each++)
        arguments[OPTIONS + each] = given[each];
    return run(count + OPTIONS, arguments);
}
