namespace Zhiyin.Server.Api;

/// <summary>Reads request bodies with a bound.</summary>
internal static class Bodies
{
    /// <summary>All of <paramref name="body"/>; null when it is longer than <paramref name="limit"/> bytes.</summary>
    public static async Task<byte[]?> ReadUpToAsync(this Stream body, long limit, CancellationToken stop)
    {
        using var all = new MemoryStream();
        var part = new byte[16 * 1024];
        int read;
        while ((read = await body.ReadAsync(part, stop)) > 0)
        {
            if (all.Length + read > limit)
            {
                return null;
            }

            all.Write(part, 0, read);
        }

        return all.ToArray();
    }
}
