namespace Zhiyin.Training.Evaluations;

/// <summary>Counts right and wrong while an evaluation runs, and makes the report.</summary>
internal sealed class Tally
{
    private const int MostWrong = 30;
    private const int MostConfusions = 20;

    private readonly SortedDictionary<string, (int Tp, int Fp, int Fn)> _classes = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Gold, string Predicted), int> _confusions = [];
    private readonly List<WrongCase> _wrong = [];

    public int Records { get; private set; }

    public int Right { get; private set; }

    /// <summary>Counts one case with one right label.</summary>
    public void Single(string id, string gold, string predicted, string text, double confidence)
    {
        Records++;
        if (gold == predicted)
        {
            Right++;
            Hit(gold);
            return;
        }

        Miss(gold);
        FalseAlarm(predicted);
        _confusions[(gold, predicted)] = _confusions.GetValueOrDefault((gold, predicted)) + 1;
        _wrong.Add(new WrongCase(id, gold, predicted, text, confidence));
    }

    public void Record() => Records++;

    public void Hit(string name) => Add(name, 1, 0, 0);

    public void Miss(string name) => Add(name, 0, 0, 1);

    public void FalseAlarm(string name) => Add(name, 0, 1, 0);

    public void Wrong(string id, string gold, string predicted, string text, double confidence = 0) => _wrong.Add(new WrongCase(id, gold, predicted, text, confidence));

    public IReadOnlyList<ClassFigures> Classes => [.. _classes.Select(c => new ClassFigures(c.Key, c.Value.Tp, c.Value.Fp, c.Value.Fn))];

    /// <summary>Mean F1 over the classes that occur in the gold labels.</summary>
    public double MacroF1 => Classes.Where(c => c.Support > 0).Select(c => c.F1).DefaultIfEmpty(0).Average();

    /// <summary>Precision, recall and F1 over all classes together.</summary>
    public IEnumerable<Metric> Micro(string prefix)
    {
        var (tp, fp, fn) = (Classes.Sum(c => c.TruePositives), Classes.Sum(c => c.FalsePositives), Classes.Sum(c => c.FalseNegatives));
        yield return Metric.Share($"{prefix}precision", tp, tp + fp);
        yield return Metric.Share($"{prefix}recall", tp, tp + fn);
        yield return new Metric($"{prefix}f1", new ClassFigures("", tp, fp, fn).F1, null, tp + fp + fn);
    }

    /// <summary>The report; the surest mistakes come first.</summary>
    public EvaluationReport Report(string what, string file, IEnumerable<Metric> metrics, params string[] notes) => new(
        what,
        file,
        Records,
        [.. metrics],
        Classes,
        [.. _confusions.OrderByDescending(c => c.Value).ThenBy(c => c.Key.Gold, StringComparer.Ordinal).ThenBy(c => c.Key.Predicted, StringComparer.Ordinal)
            .Take(MostConfusions).Select(c => new Confusion(c.Key.Gold, c.Key.Predicted, c.Value))],
        [.. _wrong.OrderByDescending(w => w.Confidence).Take(MostWrong)],
        notes);

    private void Add(string name, int tp, int fp, int fn)
    {
        var c = _classes.GetValueOrDefault(name);
        _classes[name] = (c.Tp + tp, c.Fp + fp, c.Fn + fn);
    }
}
