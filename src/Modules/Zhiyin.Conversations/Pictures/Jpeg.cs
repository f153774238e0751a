using System.Buffers;
using System.Buffers.Binary;

namespace Zhiyin.Conversations.Pictures;

/// <summary>JPEG: keeps tables, frames and scans, drops every application segment and comment but the colour transform, and carries on which way up it is.</summary>
internal static class Jpeg
{
    private const byte StartOfScan = 0xda;
    private const byte End = 0xd9;

    public static bool Is(ReadOnlySpan<byte> file) => file.StartsWith((ReadOnlySpan<byte>)[0xff, 0xd8, 0xff]);

    public static Picture? Read(ReadOnlySpan<byte> file)
    {
        var rest = file[2..];
        var kept = new ArrayBufferWriter<byte>(file.Length);
        kept.Keep([0xff, 0xd8]);
        var (width, height, scans, upright) = (0, 0, 0, false);
        while (Marker(ref rest, out var marker))
        {
            if (marker == End)
            {
                kept.Keep([0xff, End]);
                return width > 0 && height > 0 && scans > 0 ? new("image/jpeg", width, height, kept.WrittenSpan.ToArray()) : null;
            }

            if (rest.Length < 2 || BinaryPrimitives.ReadUInt16BigEndian(rest) < 2 || !rest.TryTake(BinaryPrimitives.ReadUInt16BigEndian(rest), out var segment))
            {
                return null;
            }

            if (marker == 0xe1 && !upright && Exif.Orientation(segment[2..]) is { } way and > 1)
            {
                // The camera's word on which way is up: without it the picture lies on its side.
                kept.Keep(Exif.OnlyOrientation(way));
                upright = true;
            }
            else if (Draws(marker, segment))
            {
                kept.Keep([0xff, marker]);
                kept.Keep(segment);
            }

            if (IsFrame(marker))
            {
                if (segment.Length < 8 || width != 0)
                {
                    return null;
                }

                (height, width) = (BinaryPrimitives.ReadUInt16BigEndian(segment[3..]), BinaryPrimitives.ReadUInt16BigEndian(segment[5..]));
            }
            else if (marker == StartOfScan)
            {
                scans++;
                if (width == 0 || !Scan(ref rest, kept))
                {
                    return null;
                }
            }
        }

        return null;
    }

    private static bool IsFrame(byte marker) => marker is >= 0xc0 and <= 0xcf and not (0xc4 or 0xc8 or 0xcc);

    // Frames, tables and scans; of the application segments only Adobe's, which says how colours are mixed.
    private static bool Draws(byte marker, ReadOnlySpan<byte> segment)
        => IsFrame(marker) || marker is 0xc4 or 0xcc or 0xdb or 0xdd or StartOfScan || (marker == 0xee && segment.Length == 14 && segment[2..].StartsWith("Adobe"u8));

    private static bool Marker(ref ReadOnlySpan<byte> rest, out byte marker)
    {
        marker = 0;
        if (rest.Length < 2 || rest[0] != 0xff)
        {
            return false;
        }

        var at = 1;
        while (at < rest.Length && rest[at] == 0xff)
        {
            at++;
        }

        if (at == rest.Length)
        {
            return false;
        }

        marker = rest[at];
        rest = rest[(at + 1)..];
        return marker is not 0;
    }

    // Everything up to the next marker that is neither a stuffed byte nor a restart.
    private static bool Scan(ref ReadOnlySpan<byte> rest, ArrayBufferWriter<byte> kept)
    {
        var at = 0;
        while (true)
        {
            var next = rest[at..].IndexOf((byte)0xff);
            if (next < 0 || at + next + 1 >= rest.Length)
            {
                return false;
            }

            at += next;
            if (rest[at + 1] is 0 or (>= 0xd0 and <= 0xd7))
            {
                at += 2;
                continue;
            }

            if (rest[at + 1] == 0xff)
            {
                at++;
                continue;
            }

            kept.Keep(rest[..at]);
            rest = rest[at..];
            return true;
        }
    }
}
