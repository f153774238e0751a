using Zhiyin.Training.Evaluations;

namespace Zhiyin.Training.Tests;

public sealed class EvaluationArithmeticTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("zhiyin-eval-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData(8, 10, 0.4902, 0.9433)]
    [InlineData(0, 10, 0.0, 0.2775)]
    [InlineData(50, 100, 0.4038, 0.5962)]
    public void Wilson_interval(int right, int of, double low, double high)
    {
        var (l, h) = Interval.Wilson(right, of);
        l.ShouldBe(low, 5e-4);
        h.ShouldBe(high, 5e-4);
    }

    [Fact]
    public void Correlations_of_known_series()
    {
        Interval.Spearman([1, 2, 3, 4], [10, 20, 30, 400]).ShouldBe(1, 1e-9);
        Interval.Spearman([1, 2, 3], [3, 2, 1]).ShouldBe(-1, 1e-9);
        Interval.Pearson([1, 2, 3], [1, 2, 4]).ShouldBe(0.98198, 1e-4);
        Interval.Spearman([1, 1, 2], [5, 5, 9]).ShouldBe(1, 1e-9);
    }

    [Fact]
    public void Precision_recall_and_f1_follow_from_the_counts()
    {
        var figures = new ClassFigures("x", 6, 2, 4);
        figures.Precision.ShouldBe(0.75, 1e-9);
        figures.Recall.ShouldBe(0.6, 1e-9);
        figures.F1.ShouldBe(12.0 / 18, 1e-9);
    }

    [Fact]
    public void Emotion_levels_are_counted()
    {
        var report = Evaluation.Run("emotion", Write(
            """{"thread":[{"role":"buyer","text":"再不处理我就打12315"}],"gold":{"emotion":{"level":5,"class":"威胁/维权"}}}""",
            """{"thread":[{"role":"buyer","text":"谢谢，辛苦啦"}],"gold":{"emotion":{"level":1,"class":"中性"}}}""",
            """{"thread":[{"role":"buyer","text":"你们真是骗子"}],"gold":{"level":4,"class":"愤怒"}}"""), TestContext.Current.CancellationToken);
        report["accuracy"].ShouldBe(2.0 / 3, 1e-9);
        report["within one level"].ShouldBe(1, 1e-9);
        report["L5 recall"].ShouldBe(1, 1e-9);
        report.Confusions.ShouldHaveSingleItem().ShouldBe(new Confusion("L1", "L0", 1));
        report.ToText().ShouldContain("(2/3;");
        report.ToJson().ShouldContain("\"macro-f1\"");
    }

    [Fact]
    public void A_review_is_judged_by_category_and_span()
    {
        var report = Evaluation.Run("review", Write(
            """{"thread":[],"draft":"您放心，保证明天到。","gold":{"findings":[{"category":"promise.absolute","start":4,"length":5}]}}""",
            """{"thread":[],"draft":"您好，在的。","gold":{"findings":[{"category":"counterfeit","start":0,"length":2}]}}"""), TestContext.Current.CancellationToken);
        var promise = report.Classes.Single(c => c.Name == "promise.absolute");
        (promise.TruePositives, promise.FalseNegatives).ShouldBe((1, 0));
        report.Classes.Single(c => c.Name == "counterfeit").FalseNegatives.ShouldBe(1);
    }

    [Fact]
    public void Search_is_measured_on_the_defined_split()
    {
        // md5("1"), read as a number, leaves 1 when divided by ten; md5("2") and md5("3") do not.
        var report = Evaluation.Run("search", Write(
            """{"q":"用户询问退款多久到账","a":"","intent":"退款","dialogue_id":3}""",
            """{"q":"用户询问怎么开发票","a":"","intent":"发票","dialogue_id":2}""",
            """{"q":"用户询问退款何时到账","a":"","intent":"退款","dialogue_id":1}"""), TestContext.Current.CancellationToken);
        report.Records.ShouldBe(1);
        report["p@1 same intent"].ShouldBe(1, 1e-9);
        report["mrr@10"].ShouldBe(1, 1e-9);
    }

    [Fact]
    public void A_broken_line_is_named()
        => Should.Throw<FormatException>(() => Evaluation.Run("emotion", Write("{\"gold\":{}}", "{oops"))).Message.ShouldContain(":2");

    [Fact]
    public void An_unknown_kind_is_refused() => Should.Throw<ArgumentException>(() => Evaluation.Run("tea", Write())).Message.ShouldContain("intents");

    private string Write(params string[] lines)
    {
        var file = Path.Combine(_folder, "lines.jsonl");
        File.WriteAllLines(file, lines);
        return file;
    }
}
