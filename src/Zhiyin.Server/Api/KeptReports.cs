using System.Security.Cryptography;

namespace Zhiyin.Server.Api;

/// <summary>A report made from a file: the page and the same as JSON Lines; <paramref name="Name"/> is the file's name without folders.</summary>
internal sealed record FileReport(string Name, byte[] Html, byte[] Lines, int Items);

/// <summary>The last few reports, in memory only and for a short while, each under an address nobody can guess.</summary>
internal sealed class KeptReports(TimeProvider clock)
{
    private const int Most = 12;
    private readonly Lock _lock = new();
    private readonly List<(string Id, FileReport Report, DateTimeOffset Until)> _kept = [];

    /// <summary>How long a report can be opened.</summary>
    public static TimeSpan Life { get; } = TimeSpan.FromMinutes(20);

    /// <summary>Keeps <paramref name="report"/> and returns its id.</summary>
    public string Keep(FileReport report)
    {
        var id = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        lock (_lock)
        {
            Forget();
            if (_kept.Count == Most)
            {
                _kept.RemoveAt(0);
            }

            _kept.Add((id, report, clock.GetUtcNow() + Life));
        }

        return id;
    }

    /// <summary>The report called <paramref name="id"/>; null when there is none any more.</summary>
    public FileReport? Find(string id)
    {
        lock (_lock)
        {
            Forget();
            return _kept.Find(k => k.Id == id).Report;
        }
    }

    private void Forget() => _kept.RemoveAll(k => k.Until < clock.GetUtcNow());
}
