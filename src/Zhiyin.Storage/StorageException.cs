namespace Zhiyin.Storage;

/// <summary>The database cannot be used as it is; the message tells the owner what to do about it and holds no secret.</summary>
public sealed class StorageException(string message, Exception? inner = null) : Exception(message, inner);
