namespace Zhiyin.Training.Evaluations;

/// <summary>
/// One figure. A proportion has counts and a 95 % interval; a correlation or a mean has <paramref name="Of"/> cases and none.
/// </summary>
public sealed record Metric(string Name, double Value, int? Right, int Of, double? Low = null, double? High = null)
{
    /// <summary>A proportion with its Wilson interval; 0 of 0 is 0.</summary>
    public static Metric Share(string name, int right, int of)
    {
        var (low, high) = Interval.Wilson(right, of);
        return new Metric(name, of == 0 ? 0 : (double)right / of, right, of, low, high);
    }
}

/// <summary>Counts of one class; precision, recall and F1 follow from them (0 where there is nothing to divide by).</summary>
public sealed record ClassFigures(string Name, int TruePositives, int FalsePositives, int FalseNegatives)
{
    public int Support => TruePositives + FalseNegatives;

    public double Precision => Ratio(TruePositives, TruePositives + FalsePositives);

    public double Recall => Ratio(TruePositives, TruePositives + FalseNegatives);

    public double F1 => Ratio(2 * TruePositives, (2 * TruePositives) + FalsePositives + FalseNegatives);

    private static double Ratio(int part, int of) => of == 0 ? 0 : (double)part / of;
}

/// <summary>How often a gold label was taken for another.</summary>
public sealed record Confusion(string Gold, string Predicted, int Count);

/// <summary>A case that went wrong: where it stands, what was right, what was said.</summary>
public sealed record WrongCase(string Id, string Gold, string Predicted, string Text, double Confidence);

/// <summary>What an evaluation found.</summary>
public sealed record EvaluationReport(
    string What,
    string File,
    int Records,
    IReadOnlyList<Metric> Metrics,
    IReadOnlyList<ClassFigures> Classes,
    IReadOnlyList<Confusion> Confusions,
    IReadOnlyList<WrongCase> Wrong,
    IReadOnlyList<string> Notes)
{
    /// <summary>The figure called <paramref name="name"/>.</summary>
    public double this[string name] => Metrics.First(m => m.Name == name).Value;
}
