using System.Text.Json;
using Zhiyin.Coach.Engine;

namespace Zhiyin.Coach.Scoring;

/// <summary>Points lost by severity.</summary>
internal sealed record SeverityLoss(double Hint, double Warning, double Error)
{
    public double Of(Severity severity) => severity switch { Severity.Error => Error, Severity.Warning => Warning, _ => Hint };
}

/// <summary>The weights of the reply score, kept in ReplyWeights.json: principles by weight, losses within a principle and of the total, caps, length.</summary>
internal sealed record ScoreWeights(
    Dictionary<string, double> Principles,
    SeverityLoss Loss,
    SeverityLoss Total,
    double HintsAtMost,
    double BlockedAtMost,
    double ErrorAtMost,
    int ReadAtAGlance,
    double LossPerLetter)
{
    private double? _mean;

    /// <summary>The weights that ship.</summary>
    public static ScoreWeights Default { get; } = Read();

    /// <summary>What a fault against <paramref name="principle"/> counts, 1 on average.</summary>
    public double Share(string principle) => Principles[principle] / (_mean ??= Principles.Values.Average());

    private static ScoreWeights Read()
    {
        using var stream = typeof(ScoreWeights).Assembly.GetManifestResourceStream("Zhiyin.Coach.ReplyWeights.json")!;

        // Read by hand: a serializer would cost a third of the time to the first answer.
        using var document = JsonDocument.Parse(stream);
        var root = document.RootElement;
        var principles = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var principle in root.GetProperty("principles").EnumerateObject())
        {
            principles.Add(principle.Name, principle.Value.GetDouble());
        }

        return new ScoreWeights(
            principles,
            LossOf("loss"),
            LossOf("total"),
            root.GetProperty("hintsAtMost").GetDouble(),
            root.GetProperty("blockedAtMost").GetDouble(),
            root.GetProperty("errorAtMost").GetDouble(),
            root.GetProperty("readAtAGlance").GetInt32(),
            root.GetProperty("lossPerLetter").GetDouble());

        SeverityLoss LossOf(string name)
        {
            var loss = root.GetProperty(name);
            return new SeverityLoss(loss.GetProperty("hint").GetDouble(), loss.GetProperty("warning").GetDouble(), loss.GetProperty("error").GetDouble());
        }
    }
}
