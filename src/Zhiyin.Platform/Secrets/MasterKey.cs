using System.Security.Cryptography;

namespace Zhiyin.Platform.Secrets;

/// <summary>The installation's key (256 bits): wraps the buyers' keys and seals secrets of the shop. Kept outside the database; without it nothing sealed can be read.</summary>
public sealed class MasterKey
{
    private const byte Version = 1;
    private const int NonceBytes = 12;
    private const int TagBytes = 16;
    private readonly byte[] _key;

    public MasterKey(ReadOnlySpan<byte> key)
    {
        if (key.Length != 32)
        {
            throw new ArgumentException($"the master key must have 32 bytes, it has {key.Length}", nameof(key));
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

    /// <summary>Reads the key file, or makes one that only this user may read.</summary>
    public static MasterKey AtPath(string path)
    {
        if (!File.Exists(path))
        {
            PrivateFiles.CreateFolder(Path.GetDirectoryName(Path.GetFullPath(path))!);
            using var file = new FileStream(path, PrivateFiles.New(FileMode.CreateNew));
            file.Write(RandomNumberGenerator.GetBytes(32));
            file.Flush(flushToDisk: true);
        }

        return new(File.ReadAllBytes(path));
    }
}
