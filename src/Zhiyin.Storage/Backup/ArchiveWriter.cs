using System.IO.Compression;
using System.Text.Json;
using Zhiyin.Platform.Secrets;

namespace Zhiyin.Storage.Backup;

/// <summary>
/// Writes an archive: a ZIP file, readable by its owner only, that appears under its name when it is complete and on the disk. Disposed before that, it leaves nothing.
/// </summary>
internal sealed class ArchiveWriter : IAsyncDisposable
{
    private readonly string _target;
    private readonly string _half;
    private readonly FileStream _file;
    private readonly ZipArchive _zip;
    private readonly IProgress<BackupProgress>? _progress;
    private readonly List<BackupEntry> _entries = [];

    public ArchiveWriter(string target, IProgress<BackupProgress>? progress)
    {
        (_target, _half, _progress) = (target, target + ".part", progress);
        _file = new(_half, PrivateFiles.New(FileMode.Create));
        _zip = new(_file, ZipArchiveMode.Create, leaveOpen: true);
    }

    /// <summary>Adds what <paramref name="write"/> writes; <paramref name="of"/> is its length when that is known.</summary>
    public async Task AddAsync(BackupEntry entry, long of, Func<Stream, Task> write)
    {
        await using var content = await _zip.CreateEntry(entry.Name, CompressionLevel.Fastest).OpenAsync();
        await using var hashed = new HashingStream(content, entry.Name, of, _progress);
        await write(hashed);
        _entries.Add(entry with { Bytes = hashed.Bytes, Sha256 = hashed.Sha256() });
    }

    public async Task AddFileAsync(string name, string path, CancellationToken cancellation)
    {
        await using var from = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, 1 << 16, useAsync: true);
        await AddAsync(new(name, 0, ""), from.Length, to => from.CopyToAsync(to, 1 << 18, cancellation));
    }

    /// <summary>Adds the manifest and gives the archive its name.</summary>
    public async Task FinishAsync(BackupManifest manifest, CancellationToken cancellation)
    {
        await using (var content = await _zip.CreateEntry(BackupManifest.FileName).OpenAsync(cancellation))
        {
            await JsonSerializer.SerializeAsync(content, manifest with { Entries = _entries }, BackupManifest.Json, cancellation);
        }

        await _zip.DisposeAsync();
        _file.Flush(flushToDisk: true);
        await _file.DisposeAsync();
        cancellation.ThrowIfCancellationRequested();
        File.Move(_half, _target, overwrite: false);
    }

    public async ValueTask DisposeAsync()
    {
        await _zip.DisposeAsync();
        await _file.DisposeAsync();
        File.Delete(_half);
    }
}
