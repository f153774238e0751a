namespace Zhiyin.Training.Trainers;

/// <summary>One line of a training file.</summary>
internal sealed record TsvLine(string File, int Number, string[] Cells)
{
    public InvalidDataException Error(string what) => new($"{File}:{Number}: {what}");
}

/// <summary>Reads the tab-separated training files: «#» begins a comment, the first line may be a heading, empty lines are skipped.</summary>
internal static class Tsv
{
    private static readonly string[] s_headings = ["act", "fault", "intents", "emotion"];

    public static IEnumerable<TsvLine> Read(string file, int columns)
    {
        var number = 0;
        foreach (var line in System.IO.File.ReadLines(file))
        {
            number++;
            if (line.Length == 0 || line[0] == '#' || (number == 1 && s_headings.Contains(line.Split('\t')[0])))
            {
                continue;
            }

            var parsed = new TsvLine(Path.GetFileName(file), number, line.Split('\t'));
            yield return parsed.Cells.Length >= columns ? parsed : throw parsed.Error($"{columns} columns expected");
        }
    }

    /// <summary>The files of a folder that match, in ordinal order (so that training does not depend on the file system); none when there is no folder.</summary>
    public static string[] Files(string folder, string pattern)
        => Directory.Exists(folder) ? [.. Directory.GetFiles(folder, pattern, SearchOption.AllDirectories).Order(StringComparer.Ordinal)] : [];
}
