namespace Zhiyin.Cli.Lines;

/// <summary>Says clearly what is wrong with a file that was named.</summary>
internal static class InputFile
{
    /// <summary>A <see cref="BadInputException"/> unless <paramref name="file"/> is a readable file.</summary>
    public static void MustExist(string file)
    {
        if (Directory.Exists(file))
        {
            throw new BadInputException($"«{file}» is a folder; name a file.");
        }

        if (!File.Exists(file))
        {
            throw new BadInputException($"there is no file «{file}» (looked in {Directory.GetCurrentDirectory()}).");
        }
    }
}
