using System.Buffers;
using System.Buffers.Binary;

namespace Zhiyin.Conversations.Pictures;

/// <summary>PNG: keeps the chunks that draw (also those of an animation), drops text, EXIF, profiles and times, and what stands behind the end.</summary>
internal static class Png
{
    private const int MostFrames = 300;
    private static readonly HashSet<string> s_drawing = new(StringComparer.Ordinal) { "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "sBIT", "bKGD", "pHYs", "acTL", "fcTL", "fdAT" };
    private static readonly uint[] s_crc = Table();

    private static ReadOnlySpan<byte> Signature => [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

    public static bool Is(ReadOnlySpan<byte> file) => file.StartsWith(Signature);

    public static Picture? Read(ReadOnlySpan<byte> file)
    {
        var rest = file[Signature.Length..];
        var kept = new ArrayBufferWriter<byte>(file.Length);
        kept.Keep(Signature);
        var (width, height, frames) = (0u, 0u, 0);
        var (first, data) = (true, false);
        while (Chunk(ref rest, out var whole, out var type, out var body))
        {
            if (first != (type == "IHDR"))
            {
                return null;
            }

            if (first)
            {
                if (body.Length != 13)
                {
                    return null;
                }

                (width, height) = (BinaryPrimitives.ReadUInt32BigEndian(body), BinaryPrimitives.ReadUInt32BigEndian(body[4..]));
                first = false;
            }

            data |= type == "IDAT";
            frames += type == "fcTL" ? 1 : 0;
            if (s_drawing.Contains(type))
            {
                kept.Keep(whole);
            }

            if (type == "IEND")
            {
                return data && frames <= MostFrames && width <= int.MaxValue && height <= int.MaxValue ? new("image/png", (int)width, (int)height, kept.WrittenSpan.ToArray()) : null;
            }
        }

        return null;
    }

    private static bool Chunk(ref ReadOnlySpan<byte> rest, out ReadOnlySpan<byte> whole, out string type, out ReadOnlySpan<byte> body)
    {
        whole = body = default;
        type = "";
        if (rest.Length < 12 || !rest.TryTake(12L + BinaryPrimitives.ReadUInt32BigEndian(rest), out whole))
        {
            return false;
        }

        type = System.Text.Encoding.Latin1.GetString(whole.Slice(4, 4));
        body = whole[8..^4];
        return BinaryPrimitives.ReadUInt32BigEndian(whole[^4..]) == Crc(whole[4..^4]);
    }

    private static uint Crc(ReadOnlySpan<byte> bytes)
    {
        var crc = uint.MaxValue;
        foreach (var b in bytes)
        {
            crc = s_crc[(byte)(crc ^ b)] ^ (crc >> 8);
        }

        return ~crc;
    }

    private static uint[] Table()
    {
        var table = new uint[256];
        for (var i = 0u; i < table.Length; i++)
        {
            var value = i;
            for (var bit = 0; bit < 8; bit++)
            {
                value = (value & 1) == 0 ? value >> 1 : 0xedb88320 ^ (value >> 1);
            }

            table[i] = value;
        }

        return table;
    }
}
