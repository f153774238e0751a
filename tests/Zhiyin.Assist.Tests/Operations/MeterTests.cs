using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Text.RegularExpressions;
using Zhiyin.Assist.Tests.Support;
using Zhiyin.Platform.Operations;

namespace Zhiyin.Assist.Tests.Operations;

/// <summary>What operators are promised to see of the desk (docs/how-to/operations.md).</summary>
public sealed partial class MeterTests
{
    [Fact]
    public async Task What_operators_are_promised_is_measured()
    {
        var seen = new ConcurrentDictionary<string, string>(StringComparer.Ordinal);
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, listening) =>
            {
                if (instrument.Meter.Name == DeskMeter.Name)
                {
                    listening.EnableMeasurementEvents(instrument);
                }
            },
        };
        listener.SetMeasurementEventCallback<long>((instrument, _, tags, _) => Note(instrument.Name, tags));
        listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Note(value > 0 ? instrument.Name : "nothing", tags));
        listener.Start();

        await using var ground = await Ground.StartAsync("这个能便宜点吗");
        using (await LiveLine.OpenAsync(ground))
        {
            await ground.PostAsync(ground.Of("review"), new { draft = "好的" });
            (await ground.PostAsync(ground.Of("messages"), new { content = "亲，加我微信 wx88990 私下转账给您便宜点" })).Status.ShouldBe(422);
            (await ground.PostAsync(ground.Of("messages"), new { content = "您好，我现在查这单的最新物流，半小时内把预计到的日子告诉您。" })).Status.ShouldBeLessThan(300);
        }

        var page = await File.ReadAllTextAsync(Path.Combine(Root(), "docs", "how-to", "operations.md"), TestContext.Current.CancellationToken);
        var promised = Promised().Matches(page).Select(m => m.Groups["name"].Value).ToList();
        promised.Count.ShouldBeGreaterThan(3);
        promised.Except(seen.Keys).ShouldBeEmpty("named in docs/how-to/operations.md and never measured");
        seen.Keys.Except(promised).Where(name => !name.Contains('=', StringComparison.Ordinal)).ShouldBeEmpty("measured and not named in docs/how-to/operations.md");
        seen.Keys.ShouldContain("zhiyin.gate.judged verdict=refuse");
        seen.Keys.ShouldContain("zhiyin.gate.judged verdict=pass");

        void Note(string name, ReadOnlySpan<KeyValuePair<string, object?>> tags)
        {
            seen.TryAdd(name, name);
            foreach (var tag in tags)
            {
                seen.TryAdd($"{name} {tag.Key}={tag.Value}", name);
            }
        }
    }

    private static string Root()
    {
        var at = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(at!.FullName, "Zhiyin.slnx")))
        {
            at = at.Parent;
        }

        return at.FullName;
    }

    [GeneratedRegex(@"^\| `(?<name>zhiyin\.[a-z.]+)` \|", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Promised();
}
