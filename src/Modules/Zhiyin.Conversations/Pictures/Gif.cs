using System.Buffers;
using System.Buffers.Binary;

namespace Zhiyin.Conversations.Pictures;

/// <summary>GIF: keeps the frames, their timing and how often they repeat; drops comments, plain text, foreign extensions and what stands behind the end.</summary>
internal static class Gif
{
    private const int MostFrames = 1000;

    public static bool Is(ReadOnlySpan<byte> file) => file.StartsWith("GIF87a"u8) || file.StartsWith("GIF89a"u8);

    public static Picture? Read(ReadOnlySpan<byte> file)
    {
        var rest = file;
        var kept = new ArrayBufferWriter<byte>(file.Length);
        if (!rest.TryTake(13, out var head) || !Colours(head[10], ref rest, out var global))
        {
            return null;
        }

        kept.Keep(head);
        kept.Keep(global);
        var (width, height) = (BinaryPrimitives.ReadUInt16LittleEndian(head[6..]), BinaryPrimitives.ReadUInt16LittleEndian(head[8..]));
        var frames = 0;
        while (rest.TryTake(1, out var kind))
        {
            switch (kind[0])
            {
                case 0x3b:
                    kept.Keep(kind);
                    return frames is > 0 and <= MostFrames ? new("image/gif", width, height, kept.WrittenSpan.ToArray()) : null;
                case 0x2c when Frame(ref rest, kept):
                    frames++;
                    break;
                case 0x21 when Extension(ref rest, kept):
                    break;
                default:
                    return null;
            }
        }

        return null;
    }

    private static bool Frame(ref ReadOnlySpan<byte> rest, ArrayBufferWriter<byte> kept)
    {
        if (!rest.TryTake(9, out var head) || !Picture.Fits(BinaryPrimitives.ReadUInt16LittleEndian(head[4..]), BinaryPrimitives.ReadUInt16LittleEndian(head[6..]))
            || !Colours(head[8], ref rest, out var local) || !rest.TryTake(1, out var codeSize) || codeSize[0] > 11 || !Blocks(ref rest, out var data))
        {
            return false;
        }

        kept.Keep([0x2c]);
        kept.Keep(head);
        kept.Keep(local);
        kept.Keep(codeSize);
        kept.Keep(data);
        return true;
    }

    private static bool Extension(ref ReadOnlySpan<byte> rest, ArrayBufferWriter<byte> kept)
    {
        if (!rest.TryTake(1, out var label) || !Blocks(ref rest, out var data))
        {
            return false;
        }

        var draws = label[0] == 0xf9 || (label[0] == 0xff && (data[1..].StartsWith("NETSCAPE2.0"u8) || data[1..].StartsWith("ANIMEXTS1.0"u8)));
        if (draws)
        {
            kept.Keep([0x21]);
            kept.Keep(label);
            kept.Keep(data);
        }

        return true;
    }

    private static bool Colours(byte flags, ref ReadOnlySpan<byte> rest, out ReadOnlySpan<byte> table)
        => rest.TryTake((flags & 0x80) == 0 ? 0 : 3L << ((flags & 7) + 1), out table);

    // Blocks of up to 255 bytes, each behind its length, up to one of length 0.
    private static bool Blocks(ref ReadOnlySpan<byte> rest, out ReadOnlySpan<byte> blocks)
    {
        var at = 0;
        while (at < rest.Length && rest[at] != 0)
        {
            at += 1 + rest[at];
        }

        return rest.TryTake(at + 1L, out blocks);
    }
}
