using System.Text;

namespace Zhiyin.ChatLogs.Reading;

/// <summary>Finds out how a file is encoded: byte order mark, else strict UTF-8, else GB18030 (handbook §7.3).</summary>
public static class TextEncoding
{
    private const int PrefixLength = 1 << 20;

    /// <summary>GB18030, which also reads GBK and GB2312.</summary>
    public static Encoding Gb18030 { get; } = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;

    /// <summary>
    /// The encoding of <paramref name="stream"/> and a stream that starts at its beginning. A stream that can seek is looked through as a whole, another
    /// one for its first megabyte.
    /// </summary>
    public static (Encoding Encoding, Stream Stream) Detect(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        if (stream.CanSeek)
        {
            var start = stream.Position;
            var encoding = OfBytes(stream);
            stream.Position = start;
            return (encoding, stream);
        }

        var prefix = new byte[PrefixLength];
        var length = stream.ReadAtLeast(prefix, PrefixLength, throwOnEndOfStream: false);
        using var sample = new MemoryStream(prefix, 0, length, writable: false);
        return (OfBytes(sample), new PrefixedStream(prefix.AsMemory(0, length), stream));
    }

    private static Encoding OfBytes(Stream stream)
    {
        var buffer = new byte[1 << 16];
        var decoder = new UTF8Encoding(false, throwOnInvalidBytes: true).GetDecoder();
        var chars = new char[buffer.Length + 1];
        var first = true;
        int read;
        while ((read = stream.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false)) > 0)
        {
            if (first && OfMark(buffer.AsSpan(0, read)) is { } marked)
            {
                return marked;
            }

            first = false;
            try
            {
                decoder.GetChars(buffer.AsSpan(0, read), chars, flush: false);
            }
            catch (DecoderFallbackException)
            {
                return Gb18030;
            }
        }

        return Encoding.UTF8;
    }

    private static Encoding? OfMark(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => Encoding.UTF8,
        [0xFF, 0xFE, ..] => Encoding.Unicode,
        [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode,
        [0x84, 0x31, 0x95, 0x33, ..] => Gb18030,
        _ => null,
    };
}
