using Zhiyin.Platform.Secrets;

namespace Zhiyin.Storage.Upgrade;

/// <summary>The right of one process to a data folder. The operating system takes it back when the process ends, however it ends.</summary>
public sealed class FolderLock : IDisposable
{
    private readonly FileStream _file;

    private FolderLock(FileStream file) => _file = file;

    /// <summary>Takes the folder, creating it when it is absent.</summary>
    /// <exception cref="StorageException">Another process has it.</exception>
    public static FolderLock Take(string folder)
    {
        PrivateFiles.CreateFolder(folder);
        try
        {
            return new(new FileStream(Path.Combine(folder, ".lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException e) when (e is not (DirectoryNotFoundException or FileNotFoundException or PathTooLongException))
        {
            throw new StorageException($"the data folder {folder} is in use by another zhiyin. Stop that one first, or give this one a folder of its own with --data.", e);
        }
    }

    /// <summary>True while a process holds the folder.</summary>
    public static bool IsTaken(string folder)
    {
        if (!File.Exists(Path.Combine(folder, ".lock")))
        {
            return false;
        }

        try
        {
            Take(folder).Dispose();
            return false;
        }
        catch (StorageException)
        {
            return true;
        }
    }

    public void Dispose() => _file.Dispose();
}
