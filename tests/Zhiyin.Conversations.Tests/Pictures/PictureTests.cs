using System.Buffers.Binary;
using System.Text;
using Zhiyin.Conversations.Pictures;

namespace Zhiyin.Conversations.Tests.Pictures;

/// <summary>What strangers call a picture.</summary>
public sealed class PictureTests
{
    public static TheoryData<string, byte[], int, int> Kinds => new()
    {
        { "image/jpeg", Samples.Jpeg, 6, 4 },
        { "image/png", Samples.Png, 6, 4 },
        { "image/gif", Samples.Gif, 5, 3 },
        { "image/gif", Samples.MovingGif, 5, 3 },
        { "image/webp", Samples.WebP, 7, 5 },
    };

    [Theory, MemberData(nameof(Kinds))]
    public void The_kind_and_size_are_read_from_the_bytes(string kind, byte[] file, int width, int height)
    {
        var picture = Picture.Read(file).Value;
        (picture.ContentType, picture.Width, picture.Height).ShouldBe((kind, width, height));
        Picture.Read(picture.Bytes).Value.Bytes.ShouldBe(picture.Bytes, "cleaning what is clean changes nothing");
    }

    [Theory, MemberData(nameof(Kinds))]
    public void No_beginning_of_a_picture_is_a_picture_and_none_makes_it_stumble(string kind, byte[] file, int width, int height)
    {
        (kind.Length + width + height).ShouldBePositive();
        for (var length = 0; length < file.Length; length++)
        {
            Picture.Read(file.AsSpan(0, length)).Refusal.ShouldNotBeNull($"cut at {length} of {file.Length}");
        }
    }

    [Theory, MemberData(nameof(Kinds))]
    public void A_changed_byte_never_makes_it_stumble(string kind, byte[] file, int width, int height)
    {
        (kind.Length + width + height).ShouldBePositive();
        for (var at = 0; at < file.Length; at++)
        {
            foreach (var value in (byte[])[0, 0x7f, 0xff, (byte)(file[at] ^ 1)])
            {
                var broken = (byte[])file.Clone();
                broken[at] = value;
                var read = Picture.Read(broken);
                (read.Refusal is not null || (long)read.Value.Width * read.Value.Height <= Picture.MostPixels).ShouldBeTrue();
            }
        }
    }

    [Theory]
    [InlineData("secret words")]
    [InlineData("date:create")]
    public void Words_hidden_in_a_png_are_gone(string words)
    {
        Encoding.Latin1.GetString(Samples.Png).ShouldContain(words);
        Encoding.Latin1.GetString(Picture.Read(Samples.Png).Value.Bytes).ShouldNotContain(words);
    }

    [Fact]
    public void Comments_of_a_gif_are_gone_its_frames_and_repeating_stay()
    {
        Encoding.Latin1.GetString(Picture.Read(Samples.Gif).Value.Bytes).ShouldNotContain("secret");
        var moving = Encoding.Latin1.GetString(Picture.Read(Samples.MovingGif).Value.Bytes);
        moving.ShouldNotContain("hidden");
        moving.ShouldContain("NETSCAPE2.0");
        moving.Count(c => c == ',').ShouldBe(2);
    }

    [Fact]
    public void A_jpeg_loses_place_camera_and_comment_and_keeps_which_way_is_up()
    {
        var exif = Segment(0xe1, [.. "Exif\0\0II*\0"u8, 8, 0, 0, 0, 2, 0, 0x0f, 0x01, 2, 0, 8, 0, 0, 0, 38, 0, 0, 0, 0x12, 0x01, 3, 0, 1, 0, 0, 0, 6, 0, 0, 0, 0, 0, 0, 0, .. "Pentax\0\0"u8]);
        byte[] photo = [0xff, 0xd8, .. exif, .. Segment(0xe2, "ICC_PROFILE from a camera"u8), .. Segment(0xfe, "31.2304N 121.4737E"u8), .. Samples.Jpeg.AsSpan(2), .. "hidden behind"u8];
        var clean = Picture.Read(photo).Value.Bytes;
        var text = Encoding.Latin1.GetString(clean);
        foreach (var word in new[] { "Pentax", "ICC", "31.23", "hidden", "JFIF" })
        {
            text.ShouldNotContain(word);
        }

        text.ShouldContain("Exif\0\0MM\0*");
        clean[2 + 4 + 6 + 8 + 2 + 9].ShouldBe((byte)6);
        Picture.Read(clean).Value.Width.ShouldBe(6);
    }

    [Fact]
    public void A_webp_loses_exif_and_xmp()
    {
        var image = Samples.WebP.AsSpan(12).ToArray();
        byte[] extended = [.. "VP8X"u8, 10, 0, 0, 0, 0x0c, 0, 0, 0, 6, 0, 0, 4, 0, 0, .. image, .. Chunk("EXIF", "31.2304N!!"u8), .. Chunk("XMP ", "<x:xmpmeta/>"u8), .. Chunk("ABCD", "what is it"u8)];
        byte[] file = [.. "RIFF"u8, 0, 0, 0, 0, .. "WEBP"u8, .. extended];
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(4), file.Length - 8);
        var picture = Picture.Read(file).Value;
        (picture.Width, picture.Height).ShouldBe((7, 5));
        var text = Encoding.Latin1.GetString(picture.Bytes);
        text.ShouldNotContain("31.23");
        text.ShouldNotContain("xmp");
        text.ShouldNotContain("ABCD");
        picture.Bytes[20].ShouldBe((byte)0, "the header must not promise what is gone");
    }

    [Fact]
    public void A_small_file_that_unfolds_into_a_huge_picture_is_refused()
    {
        var bomb = Samples.Png;
        BinaryPrimitives.WriteInt32BigEndian(bomb.AsSpan(16), 16_000);
        BinaryPrimitives.WriteInt32BigEndian(bomb.AsSpan(20), 16_000);
        BinaryPrimitives.WriteUInt32BigEndian(bomb.AsSpan(29), Crc(bomb.AsSpan(12, 17)));
        Picture.Read(bomb).Refusal!.Code.ShouldBe("too_many_pixels");
        var gif = Samples.Gif;
        BinaryPrimitives.WriteUInt16LittleEndian(gif.AsSpan(6), 60_000);
        BinaryPrimitives.WriteUInt16LittleEndian(gif.AsSpan(8), 60_000);
        Picture.Read(gif).Refusal!.Code.ShouldBe("too_many_pixels");
    }

    [Fact]
    public void A_file_over_five_megabytes_is_refused_unread()
        => Picture.Read(new byte[Picture.LargestFile + 1]).Refusal!.Status.ShouldBe(413);

    [Theory]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>")]
    [InlineData("<html><script>alert(1)</script></html>")]
    [InlineData("%PDF-1.7")]
    [InlineData("BM6\0\0\0")]
    [InlineData("")]
    public void What_is_no_picture_is_refused_whatever_it_calls_itself(string file) => Picture.Read(Encoding.Latin1.GetBytes(file)).Refusal!.Status.ShouldBe(415);

    private static byte[] Segment(byte marker, ReadOnlySpan<byte> content) => [0xff, marker, (byte)((content.Length + 2) >> 8), (byte)(content.Length + 2), .. content];

    private static byte[] Chunk(string name, ReadOnlySpan<byte> content) => [.. Encoding.Latin1.GetBytes(name), (byte)content.Length, 0, 0, 0, .. content];

    private static uint Crc(ReadOnlySpan<byte> bytes)
    {
        var crc = uint.MaxValue;
        foreach (var b in bytes)
        {
            crc ^= b;
            for (var bit = 0; bit < 8; bit++)
            {
                crc = (crc & 1) == 0 ? crc >> 1 : 0xedb88320 ^ (crc >> 1);
            }
        }

        return ~crc;
    }
}
