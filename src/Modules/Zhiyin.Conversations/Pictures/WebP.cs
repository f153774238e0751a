using System.Buffers;
using System.Buffers.Binary;

namespace Zhiyin.Conversations.Pictures;

/// <summary>WebP: keeps the chunks that draw, drops EXIF, XMP, profiles and unknown ones, also inside frames, and says in the header that they are gone.</summary>
internal static class WebP
{
    private const int Head = 12;
    private const byte Kept = 0x12;

    public static bool Is(ReadOnlySpan<byte> file) => file.Length >= Head && file.StartsWith("RIFF"u8) && file[8..].StartsWith("WEBP"u8);

    public static Picture? Read(ReadOnlySpan<byte> file)
    {
        var length = BinaryPrimitives.ReadUInt32LittleEndian(file[4..]);
        if (length < 4 || length + 8L > file.Length)
        {
            return null;
        }

        var kept = new ArrayBufferWriter<byte>(file.Length);
        kept.Keep(file[..Head]);
        var size = default((long Width, long Height)?);
        if (!Chunks(file[Head..(int)(length + 8)], kept, ref size, inFrame: false) || size is not { } found)
        {
            return null;
        }

        var bytes = kept.WrittenSpan.ToArray();
        BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(4), (uint)(bytes.Length - 8));
        return new("image/webp", (int)found.Width, (int)found.Height, bytes);
    }

    private static bool Chunks(ReadOnlySpan<byte> rest, ArrayBufferWriter<byte> kept, ref (long Width, long Height)? size, bool inFrame)
    {
        var drawn = false;
        while (rest.Length > 0)
        {
            if (rest.Length < 8)
            {
                return false;
            }

            var length = BinaryPrimitives.ReadUInt32LittleEndian(rest[4..]);
            if (!rest.TryTake(8L + length + (length & 1), out var whole))
            {
                return false;
            }

            var body = whole.Slice(8, (int)length);
            var own = default((long Width, long Height)?);
            switch (System.Text.Encoding.Latin1.GetString(whole[..4]))
            {
                case "VP8X" when !inFrame && size is null && body.Length >= 10:
                    size = (1 + Int24(body[4..]), 1 + Int24(body[7..]));
                    kept.Keep(whole[..8]);
                    kept.Keep([(byte)(body[0] & Kept)]);
                    kept.Keep(whole[9..]);
                    continue;
                case "VP8 " when body.Length >= 10 && body[3..].StartsWith((ReadOnlySpan<byte>)[0x9d, 0x01, 0x2a]):
                    own = (BinaryPrimitives.ReadUInt16LittleEndian(body[6..]) & 0x3fff, BinaryPrimitives.ReadUInt16LittleEndian(body[8..]) & 0x3fff);
                    break;
                case "VP8L" when body.Length >= 5 && body[0] == 0x2f:
                    var bits = BinaryPrimitives.ReadUInt32LittleEndian(body[1..]);
                    own = (1 + (bits & 0x3fff), 1 + ((bits >> 14) & 0x3fff));
                    break;
                case "ANMF" when !inFrame && size is not null && body.Length > 16:
                    if (!Frame(body, kept))
                    {
                        return false;
                    }

                    drawn = true;
                    continue;
                case "ALPH" or "ANIM":
                    kept.Keep(whole);
                    continue;
                case "VP8X" or "VP8 " or "VP8L" or "ANMF":
                    return false;
                default:
                    continue;
            }

            if (!Picture.Fits(own!.Value.Width, own.Value.Height))
            {
                return false;
            }

            size ??= own;
            drawn = true;
            kept.Keep(whole);
        }

        return drawn;
    }

    private static bool Frame(ReadOnlySpan<byte> body, ArrayBufferWriter<byte> kept)
    {
        var inner = new ArrayBufferWriter<byte>(body.Length);
        inner.Keep(body[..16]);
        var size = default((long Width, long Height)?);
        if (!Chunks(body[16..], inner, ref size, inFrame: true))
        {
            return false;
        }

        Span<byte> head = stackalloc byte[8];
        "ANMF"u8.CopyTo(head);
        BinaryPrimitives.WriteUInt32LittleEndian(head[4..], (uint)inner.WrittenCount);
        kept.Keep(head);
        kept.Keep(inner.WrittenSpan);
        return true;
    }

    private static long Int24(ReadOnlySpan<byte> at) => at[0] | (at[1] << 8) | (at[2] << 16);
}
