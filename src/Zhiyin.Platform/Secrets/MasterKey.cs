using System.Security.Cryptography;

namespace Zhiyin.Platform.Secrets;

/// <summary>The installation's key (256 bits): wraps the buyers' keys and seals secrets of the shop. Kept outside the database; without it nothing sealed can be read.</summary>
public sealed class MasterKey
{
    private const byte Version = 1;
    private const int KeyBytes = 32;
    private const int NonceBytes = 12;
    private const int TagBytes = 16;
    private byte[] _key;

    public MasterKey(ReadOnlySpan<byte> key)
    {
        if (key.Length != KeyBytes)
        {
            throw new ArgumentException($"the master key must have {KeyBytes} bytes, it has {key.Length}", nameof(key));
        }

        _key = key.ToArray();
    }

    /// <summary>Seals <paramref name="plain"/> with AES-256-GCM: version, nonce, tag, ciphertext. <paramref name="context"/> must be given again to open it.</summary>
    public byte[] Seal(ReadOnlySpan<byte> plain, ReadOnlySpan<byte> context) => Seal(_key, plain, context);

    /// <summary>Opens what <see cref="Seal(ReadOnlySpan{byte}, ReadOnlySpan{byte})"/> sealed; throws <see cref="CryptographicException"/> for anything else.</summary>
    public byte[] Open(ReadOnlySpan<byte> box, ReadOnlySpan<byte> context) => Open(_key, box, context);

    /// <summary>The same with another key of 32 bytes, such as a buyer's.</summary>
    public static byte[] Seal(ReadOnlySpan<byte> key, ReadOnlySpan<byte> plain, ReadOnlySpan<byte> context)
    {
        var box = new byte[1 + NonceBytes + TagBytes + plain.Length];
        box[0] = Version;
        var nonce = box.AsSpan(1, NonceBytes);
        RandomNumberGenerator.Fill(nonce);
        using var aes = new AesGcm(key, TagBytes);
        aes.Encrypt(nonce, plain, box.AsSpan(1 + NonceBytes + TagBytes), box.AsSpan(1 + NonceBytes, TagBytes), context);
        return box;
    }

    public static byte[] Open(ReadOnlySpan<byte> key, ReadOnlySpan<byte> box, ReadOnlySpan<byte> context)
    {
        if (box.Length < 1 + NonceBytes + TagBytes || box[0] != Version)
        {
            throw new CryptographicException("not a sealed box of this version");
        }

        var plain = new byte[box.Length - 1 - NonceBytes - TagBytes];
        using var aes = new AesGcm(key, TagBytes);
        aes.Decrypt(box.Slice(1, NonceBytes), box[(1 + NonceBytes + TagBytes)..], box.Slice(1 + NonceBytes, TagBytes), plain, context);
        return plain;
    }

    /// <summary>The file it was read from, or will be kept in; null for a key that is in no file.</summary>
    public string? Path { get; private init; }

    /// <summary>True for a key that was made because its file was missing, until <see cref="Keep"/>.</summary>
    public bool IsNew { get; private set; }

    /// <summary>Reads the key file. When it is missing, makes a key that is in memory only: whoever knows that nothing is sealed with another one calls <see cref="Keep"/>.</summary>
    /// <exception cref="InvalidDataException">The file holds something else than a key; the message says what to do.</exception>
    public static MasterKey AtPath(string path)
    {
        var full = System.IO.Path.GetFullPath(path);
        if (!File.Exists(full))
        {
            return new(RandomNumberGenerator.GetBytes(KeyBytes)) { Path = full, IsNew = true };
        }

        var key = File.ReadAllBytes(full);
        return key.Length == KeyBytes
            ? new(key) { Path = full }
            : throw new InvalidDataException(
                $"主密钥文件 {full} 已损坏：应为 {KeyBytes} 字节，实为 {key.Length} 字节。请用备份里的 master.key 替换它，再启动。"
                + $" The master key file {full} is damaged: {KeyBytes} bytes expected, {key.Length} found. Put master.key of your backup in its place, then start again.");
    }

    /// <summary>Takes the key of the file instead of a new one when another node on this machine has made the file meanwhile.</summary>
    public void LookAgain()
    {
        if (IsNew && File.Exists(Path))
        {
            (_key, IsNew) = (File.ReadAllBytes(Path), false);
        }
    }

    /// <summary>Writes a new key to its file, which only this user may read; nothing to do for another.</summary>
    public void Keep()
    {
        if (!IsNew)
        {
            return;
        }

        PrivateFiles.CreateFolder(System.IO.Path.GetDirectoryName(Path!)!);
        using var file = new FileStream(Path!, PrivateFiles.New(FileMode.CreateNew));
        file.Write(_key);
        file.Flush(flushToDisk: true);
        IsNew = false;
    }

    /// <summary>Tells whether two keys are the same, and nothing else of them: an HMAC-SHA-256 of a fixed word.</summary>
    public byte[] Fingerprint() => HMACSHA256.HashData(_key, "zhiyin master key"u8);
}
