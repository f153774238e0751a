using System.Runtime.CompilerServices;

namespace Zhiyin.Coach.Tests.Support;

/// <summary>Files of tests/Zhiyin.Coach.Tests/Data; lines that begin with # are comments.</summary>
internal static class Fixtures
{
    public static IEnumerable<string> Lines(string file)
        => File.ReadLines(Path.Combine(Folder(), file)).Where(l => l.Length > 0 && l[0] != '#');

    /// <summary>A file of docs/.</summary>
    public static string Document(string file, [CallerFilePath] string here = "")
        => File.ReadAllText(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "..", "docs", file));

    private static string Folder([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "Data"));
}
