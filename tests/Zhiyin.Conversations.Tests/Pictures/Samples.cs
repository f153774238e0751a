namespace Zhiyin.Conversations.Tests.Pictures;

/// <summary>Small pictures as a common tool writes them, some with words hidden in them.</summary>
internal static class Samples
{
    /// <summary>6 × 4, no metadata.</summary>
    public static byte[] Jpeg => Convert.FromBase64String(
        "/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAAMCAgICAgMCAgIDAwMDBAYEBAQEBAgGBgUGCQgKCgkICQkKDA8MCgsOCwkJDRENDg8QEBEQCgwSExIQEw8QEBD/2wBDAQMDAwQDBAgEBAgQCwkLEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQ"
        + "EBAQEBAQEBAQEBAQEBAQEBD/wAARCAAEAAYDAREAAhEBAxEB/8QAFAABAAAAAAAAAAAAAAAAAAAACP/EABQQAQAAAAAAAAAAAAAAAAAAAAD/xAAVAQEBAAAAAAAAAAAAAAAAAAAHCf/EABQRAQAAAAAAAAAAAAAAAAAAAAD/2gAMAwEAAhEDEQA/ADoDFU3/2Q==");

    /// <summary>5 × 3 with a comment «secret words».</summary>
    public static byte[] Gif => Convert.FromBase64String("R0lGODlhBQADAPAAAAAA/wAAACH5BAAAAAAAIf4Mc2VjcmV0IHdvcmRzACwAAAAABQADAAACA4SPWQA7");

    /// <summary>5 × 3, two frames, repeats, a comment «hidden».</summary>
    public static byte[] MovingGif => Convert.FromBase64String(
        "R0lGODlhBQADAPAAAAAA/wAAACH5BAAAAAAAIf4GaGlkZGVuACH/C05FVFNDQVBFMi4wAwEAAAAsAAAAAAUAAwAAAgOEj1kAIfkEAAAAAAAh/gZoaWRkZW4ALAAAAAAFAAMAgACAAAAAAAIDhI9ZADs=");

    /// <summary>6 × 4 with text chunks: «secret words» and the time it was made.</summary>
    public static byte[] Png => Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAYAAAAEAQMAAACXytwAAAAABGdBTUEAALGPC/xhBQAAACBjSFJNAAB6JgAAgIQAAPoAAACA6AAAdTAAAOpgAAA6mAAAF3CculE8AAAABlBMVEX/AAD///9BHTQRAAAAAWJLR0QB/wIt3gAAAAd0SU1FB+oLFgE5IqOPDX8AAAAL"
        + "SURBVAjXY2CAAAAACAABLyDdMQAAABR0RVh0Y29tbWVudABzZWNyZXQgd29yZHN3k7THAAAAJXRFWHRkYXRlOmNyZWF0ZQAyMDI2LTExLTIyVDAxOjU3OjM0KzAwOjAwq6l/hgAAACV0RVh0ZGF0ZTptb2RpZnkAMjAyNi0xMS0yMlQwMTo1NzozNCswMDowMNr0xzoA"
        + "AAAASUVORK5CYII=");

    /// <summary>7 × 5.</summary>
    public static byte[] WebP => Convert.FromBase64String("UklGRjgAAABXRUJQVlA4ICwAAADQAQCdASoHAAUAAgA0JaACdLoB+AADsAD+8Oj3/yC5YXXI1/5sCua5+agAAA==");
}
