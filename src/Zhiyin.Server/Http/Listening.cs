using Microsoft.AspNetCore.Http.Features;

namespace Zhiyin.Server.Http;

/// <summary>Where the desk listens and which names it answers to: loopback by default, and then never a foreign name (DNS rebinding).</summary>
internal static class Listening
{
    // No page can send these names from elsewhere; supervisors on this machine (`zhiyin ready`, a container's health check) know no other.
    private const string Loopback = "localhost;127.0.0.1;[::1]";

    public static void AddListening(this WebApplicationBuilder builder, DeskSettings settings)
    {
        builder.WebHost.UseUrls(settings.Urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = settings.UploadBytes + (64 << 10);
        });
        builder.Services.Configure<FormOptions>(form =>
        {
            form.MultipartBodyLengthLimit = settings.UploadBytes + (64 << 10);
            // A dropped file holds what buyers wrote: it stays in memory and never becomes a temporary file.
            form.MemoryBufferThreshold = (int)Math.Min(int.MaxValue, settings.UploadBytes + (64 << 10));
        });
        var hosts = settings.Hosts is { } named ? named + ";" + Loopback : settings.LoopbackOnly ? Loopback : "*";
        builder.Services.AddHostFiltering(filter => filter.AllowedHosts = [.. hosts.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)]);
    }
}
