namespace Zhiyin.Cli.Lines;

/// <summary>Writes a file whole or not at all: into a temporary file beside it, then moved.</summary>
internal static class WholeFile
{
    public static void Write(string file, Action<Stream> write)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(file))!;
        if (!Directory.Exists(folder))
        {
            throw new BadInputException($"there is no folder «{folder}» to write «{Path.GetFileName(file)}» into.");
        }

        var temporary = Path.Combine(folder, $".{Path.GetFileName(file)}.{Environment.ProcessId}.tmp");
        try
        {
            using (var stream = new FileStream(temporary, FileMode.Create, FileAccess.Write, FileShare.None))
            {
                write(stream);
            }

            File.Move(temporary, file, overwrite: true);
        }
        finally
        {
            File.Delete(temporary);
        }
    }
}
