using System.IO.Compression;
using Microsoft.AspNetCore.Http.HttpResults;
using Zhiyin.Server.Http;

namespace Zhiyin.Server.Api;

/// <summary>Takes one dropped file and looks at what it really is before anything reads it.</summary>
internal static class Uploads
{
    private const long LargestUnpacked = 400L << 20;

    /// <summary>The refusal of a file; null when it can be read. <paramref name="kinds"/> are the extensions taken, without dot.</summary>
    public static ProblemHttpResult? Check(IFormFile? file, DeskSettings settings, IReadOnlyCollection<string> kinds)
    {
        if (file is null || file.Length == 0)
        {
            return Refuse("没有收到文件，或文件是空的", "No file came, or an empty one", "multipart/form-data, field: file");
        }

        if (file.Length > settings.UploadBytes)
        {
            return Problems.Refuse(413, "文件太大", "The file is too large", $"≤ {settings.UploadBytes >> 20} MB");
        }

        var extension = Path.GetExtension(file.FileName).TrimStart('.').ToLowerInvariant();
        if (!kinds.Contains(extension))
        {
            return Refuse("不支持这种文件", "This kind of file is not taken", string.Join(", ", kinds));
        }

        using var content = file.OpenReadStream();
        Span<byte> head = stackalloc byte[512];
        head = head[..content.ReadAtLeast(head, head.Length, throwOnEndOfStream: false)];
        var zip = head.StartsWith("PK\u0003\u0004"u8);
        if (extension == "xlsx" != zip)
        {
            return Refuse("文件内容和扩展名不符", "The content is not what the extension says", file.Name);
        }

        if (zip)
        {
            return IsWorkbook(file) ? null : Refuse("不是有效的 Excel 文件，或解压后太大", "Not a valid workbook, or too large when unpacked");
        }

        var wide = head is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..];
        return !wide && head.Contains((byte)0) ? Refuse("这不是文本文件", "This is not a text file") : null;
    }

    /// <summary>The file of the field «file»; null when there is none or the form cannot be read.</summary>
    public static async Task<IFormFile?> FileOfAsync(HttpRequest request, CancellationToken stop)
    {
        try
        {
            return request.HasFormContentType ? (await request.ReadFormAsync(stop)).Files["file"] : null;
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    /// <summary>The file's name without folders and control characters: what ids and the report call it.</summary>
    public static string NameOf(IFormFile file)
    {
        var name = Path.GetFileName(file.FileName.Replace('\\', '/'));
        return new string([.. name.Where(c => !char.IsControl(c)).Take(120)]);
    }

    private static bool IsWorkbook(IFormFile file)
    {
        try
        {
            using var content = file.OpenReadStream();
            using var zip = new ZipArchive(content);
            return zip.GetEntry("xl/workbook.xml") is not null && zip.Entries.Sum(e => e.Length) <= LargestUnpacked;
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }

    private static ProblemHttpResult Refuse(string zh, string en, string? detail = null) => Problems.Refuse(400, zh, en, detail);
}
