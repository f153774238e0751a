using System.Buffers.Binary;

namespace Zhiyin.Conversations.Pictures;

/// <summary>The one thing of EXIF that a picture needs: which way up it is, 1 to 8.</summary>
internal static class Exif
{
    private const int OrientationTag = 0x0112;

    /// <summary>The orientation of an APP1 segment's content; null when it says none.</summary>
    public static int? Orientation(ReadOnlySpan<byte> segment)
    {
        if (!segment.StartsWith("Exif\0\0"u8) || segment.Length < 14)
        {
            return null;
        }

        var tiff = segment[6..];
        var little = tiff[0] == 'I';
        var directory = Int32(tiff[4..], little);
        if (directory < 8 || directory > tiff.Length - 2)
        {
            return null;
        }

        var entries = tiff[(int)directory..];
        var count = Int16(entries, little);
        for (var i = 0; i < count && 2 + ((i + 1) * 12) <= entries.Length; i++)
        {
            var entry = entries.Slice(2 + (i * 12), 12);
            if (Int16(entry, little) == OrientationTag)
            {
                return Int16(entry[8..], little) is var way and >= 1 and <= 8 ? way : null;
            }
        }

        return null;
    }

    /// <summary>A whole APP1 segment that says this and nothing else.</summary>
    public static byte[] OnlyOrientation(int way) =>
    [
        0xff, 0xe1, 0, 34, .. "Exif\0\0"u8, (byte)'M', (byte)'M', 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte)way, 0, 0, 0, 0, 0, 0,
    ];

    private static int Int16(ReadOnlySpan<byte> at, bool little) => little ? BinaryPrimitives.ReadUInt16LittleEndian(at) : BinaryPrimitives.ReadUInt16BigEndian(at);

    private static long Int32(ReadOnlySpan<byte> at, bool little) => little ? BinaryPrimitives.ReadUInt32LittleEndian(at) : BinaryPrimitives.ReadUInt32BigEndian(at);
}
