namespace Zhiyin.Conversations.Pictures;

/// <summary>
/// A picture that may be stored: its kind told from the bytes, its size in pixels, and <see cref="Bytes"/> rewritten without anything that does not draw it (places, cameras, names, comments, what is
/// hidden behind the end).
/// </summary>
public sealed record Picture(string ContentType, int Width, int Height, byte[] Bytes)
{
    /// <summary>Largest file taken, in bytes.</summary>
    public const int LargestFile = 5 << 20;

    /// <summary>Most pixels: a small file can unfold into more memory than a browser has.</summary>
    public const long MostPixels = 40_000_000;

    private const int LongestSide = 16_384;

    /// <summary>Reads a file that a stranger sent; refused with <see cref="PictureRefusals"/> when it is none of the four kinds, broken or too large.</summary>
    public static Result<Picture> Read(ReadOnlySpan<byte> file)
    {
        if (file.Length > LargestFile)
        {
            return PictureRefusals.TooLarge;
        }

        Picture? picture;
        if (Png.Is(file))
        {
            picture = Png.Read(file);
        }
        else if (Jpeg.Is(file))
        {
            picture = Jpeg.Read(file);
        }
        else if (Gif.Is(file))
        {
            picture = Gif.Read(file);
        }
        else if (WebP.Is(file))
        {
            picture = WebP.Read(file);
        }
        else
        {
            return PictureRefusals.NoPicture;
        }

        return picture is null ? PictureRefusals.Broken : Fits(picture.Width, picture.Height) ? picture : PictureRefusals.TooManyPixels;
    }

    /// <summary>True when a picture of this size may be drawn.</summary>
    internal static bool Fits(long width, long height) => width is > 0 and <= LongestSide && height is > 0 and <= LongestSide && width * height <= MostPixels;
}

/// <summary>Why a picture is not taken.</summary>
public static class PictureRefusals
{
    public static Refusal NoPicture { get; } = new(415, "not_a_picture", "只能发送 PNG、JPEG、GIF 或 WebP 图片", "Only PNG, JPEG, GIF or WebP pictures can be sent");

    public static Refusal TooLarge { get; } = new(413, "too_large", "图片不能超过 5 MB", "A picture holds at most 5 MB");

    public static Refusal TooManyPixels { get; } = new(422, "too_many_pixels", "图片尺寸过大", "The picture has too many pixels");

    public static Refusal Broken { get; } = new(422, "broken_picture", "图片文件已损坏", "The picture is broken");
}
