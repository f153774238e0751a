using System.Buffers;

namespace Zhiyin.Conversations.Pictures;

/// <summary>Takes bytes off the front of a file and writes what is kept.</summary>
internal static class Parts
{
    /// <summary>The first <paramref name="length"/> bytes; false when the file ends before.</summary>
    public static bool TryTake(this ref ReadOnlySpan<byte> rest, long length, out ReadOnlySpan<byte> part)
    {
        if (length < 0 || length > rest.Length)
        {
            part = default;
            return false;
        }

        part = rest[..(int)length];
        rest = rest[(int)length..];
        return true;
    }

    public static void Keep(this ArrayBufferWriter<byte> kept, ReadOnlySpan<byte> part) => kept.Write(part);
}
