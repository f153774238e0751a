using System.Collections.Concurrent;
using Microsoft.Extensions.Configuration;

namespace Zhiyin.Conversations.Widget;

/// <summary>
/// How much strangers may do: so much at once, and so much a second in the long run, per browser and per address; and how many connections may stand at an address. A person never meets them; a telephone company's many
/// customers behind one address do not either.
/// </summary>
public sealed class WidgetLimits(TimeProvider time, IConfiguration configuration)
{
    private const int MostKnown = 200_000;
    private const int OpenAtOnce = 1000;

    /// <summary>A shop behind a proxy that hides addresses, or a measurement, may need more.</summary>
    private readonly double _perAddress = Math.Clamp(configuration.GetValue("widget-per-address", 1.0), 0.1, 1_000_000);
    private readonly double _perVisitor = Math.Clamp(configuration.GetValue("widget-per-visitor", 1.0), 0.1, 1_000_000);
    private readonly ConcurrentDictionary<(Limit, string), Bucket> _buckets = new();
    private readonly ConcurrentDictionary<string, int> _open = new(StringComparer.Ordinal);

    /// <summary>How long a connection may stand without a hello.</summary>
    public static TimeSpan HelloWithin { get; } = TimeSpan.FromSeconds(10);

    /// <summary>A connection begins at <paramref name="address"/>; null when as many as it may have stand already. Disposed when it ends.</summary>
    public IDisposable? Open(string address)
    {
        if (_open.AddOrUpdate(address, 1, (_, open) => open + 1) <= OpenAtOnce * _perAddress)
        {
            return new Standing(this, address);
        }

        Close(address);
        return null;
    }

    /// <summary>True when <paramref name="who"/> may; an IPv6 address counts as its /64.</summary>
    public bool Allows(Limit limit, string who)
    {
        if (_buckets.Count > MostKnown)
        {
            Forget();
        }

        var (burst, perSecond) = Rate(limit);
        return _buckets.GetOrAdd((limit, who), _ => new Bucket(burst, time.GetTimestamp())).Take(burst, perSecond, time);
    }

    private (double Burst, double PerSecond) Rate(Limit limit) => limit switch
    {
        Limit.Connect => (300 * _perAddress, 10 * _perAddress),
        Limit.AddressSend => (300 * _perAddress, 30 * _perAddress),
        Limit.AddressUpload => (60 * _perAddress, 2 * _perAddress),
        Limit.Begin => (60 * _perAddress, 2 * _perAddress),
        Limit.Hello => (40 * _perVisitor, _perVisitor),
        Limit.Send => (30 * _perVisitor, _perVisitor),
        Limit.Upload => (10, 0.2),
        _ => (60, 5),
    };

    private void Close(string address)
    {
        // An entry of nobody is taken away, unless somebody came meanwhile.
        if (_open.AddOrUpdate(address, 0, (_, open) => open - 1) <= 0)
        {
            _open.TryRemove(new(address, 0));
        }
    }

    // Full buckets know nothing that a new one does not.
    private void Forget()
    {
        foreach (var (key, bucket) in _buckets)
        {
            var (burst, perSecond) = Rate(key.Item1);
            if (bucket.IsFull(burst, perSecond, time))
            {
                _buckets.TryRemove(key, out _);
            }
        }
    }

    private sealed class Standing(WidgetLimits limits, string address) : IDisposable
    {
        private int _ended;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _ended, 1) == 0)
            {
                limits.Close(address);
            }
        }
    }

    private sealed class Bucket(double tokens, long at)
    {
        private readonly Lock _lock = new();
        private double _tokens = tokens;
        private long _at = at;

        public bool Take(double burst, double perSecond, TimeProvider time)
        {
            lock (_lock)
            {
                Fill(burst, perSecond, time);
                if (_tokens < 1)
                {
                    return false;
                }

                _tokens--;
                return true;
            }
        }

        public bool IsFull(double burst, double perSecond, TimeProvider time)
        {
            lock (_lock)
            {
                Fill(burst, perSecond, time);
                return _tokens >= burst;
            }
        }

        private void Fill(double burst, double perSecond, TimeProvider time)
        {
            var now = time.GetTimestamp();
            _tokens = Math.Min(burst, _tokens + (time.GetElapsedTime(_at, now).TotalSeconds * perSecond));
            _at = now;
        }
    }
}

/// <summary>What is limited: the first four by address, the others by browser.</summary>
public enum Limit
{
    Connect,
    AddressSend,
    AddressUpload,

    /// <summary>New buyers and conversations.</summary>
    Begin,
    Hello,
    Send,
    Upload,

    /// <summary>Everything else a browser says.</summary>
    Talk,
}
