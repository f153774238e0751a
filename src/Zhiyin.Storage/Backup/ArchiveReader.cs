using System.IO.Compression;
using System.Text.Json;

namespace Zhiyin.Storage.Backup;

/// <summary>Reads an archive and believes nothing in it that its checksums do not confirm.</summary>
internal sealed class ArchiveReader : IAsyncDisposable
{
    private readonly string _path;
    private readonly ZipArchive _zip;

    private ArchiveReader(string path, ZipArchive zip, BackupManifest manifest) => (_path, _zip, Manifest) = (path, zip, manifest);

    public BackupManifest Manifest { get; }

    /// <summary>Opens an archive and reads what it says about itself.</summary>
    /// <exception cref="StorageException">It is no archive of ours, or a part of it is missing.</exception>
    public static async Task<ArchiveReader> OpenAsync(string path, CancellationToken cancellation)
    {
        ZipArchive? zip = null;
        try
        {
            zip = await ZipFile.OpenReadAsync(path, cancellation);
            var entry = zip.GetEntry(BackupManifest.FileName) ?? throw new InvalidDataException("no manifest");
            await using var content = await entry.OpenAsync(cancellation);
            var manifest = await JsonSerializer.DeserializeAsync<BackupManifest>(content, BackupManifest.Json, cancellation) ?? throw new InvalidDataException("an empty manifest");
            if (manifest.Format > BackupManifest.CurrentFormat)
            {
                throw new StorageException($"{path} was written by a newer release of zhiyin; this one cannot read it.");
            }

            return new(path, zip, manifest);
        }
        catch (Exception e) when (e is InvalidDataException or JsonException or EndOfStreamException)
        {
            zip?.Dispose();
            throw Broken(path, e);
        }
        catch
        {
            zip?.Dispose();
            throw;
        }
    }

    /// <summary>Reads every entry once; throws when one is not what the manifest says.</summary>
    public async Task VerifyAsync(IProgress<BackupProgress>? progress, CancellationToken cancellation)
    {
        foreach (var entry in Manifest.Entries)
        {
            await ReadAsync(entry, Stream.Null, progress, cancellation);
        }
    }

    /// <summary>Writes one entry to <paramref name="to"/>; throws after it when it was not what the manifest says.</summary>
    /// <exception cref="StorageException">The archive is damaged.</exception>
    public async Task ReadAsync(BackupEntry entry, Stream to, IProgress<BackupProgress>? progress, CancellationToken cancellation)
    {
        try
        {
            var stored = _zip.GetEntry(entry.Name) ?? throw new InvalidDataException($"{entry.Name} is missing");
            await using var content = await stored.OpenAsync(cancellation);
            await using var hashed = new HashingStream(to, entry.Name, entry.Bytes, progress);
            await content.CopyToAsync(hashed, 1 << 18, cancellation);
            if (hashed.Bytes != entry.Bytes || hashed.Sha256() != entry.Sha256)
            {
                throw new InvalidDataException($"{entry.Name} is not what was written");
            }
        }
        catch (Exception e) when (e is InvalidDataException or EndOfStreamException)
        {
            throw Broken(_path, e);
        }
    }

    public ValueTask DisposeAsync() => _zip.DisposeAsync();

    private static StorageException Broken(string path, Exception why)
        => new($"{path} is damaged or no backup of zhiyin ({why.Message}). Nothing was restored.", why);
}
