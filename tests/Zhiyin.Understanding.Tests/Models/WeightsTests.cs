using Zhiyin.Understanding.Acts;
using Zhiyin.Understanding.Intents;
using Zhiyin.Understanding.Models;

namespace Zhiyin.Understanding.Tests.Models;

public sealed class WeightsTests
{
    private const long MostBytes = 8_000_000;

    [Fact]
    public void All_models_load_and_stay_small()
    {
        foreach (var model in new[] { Weights.AgentActs, Weights.BuyerActs, Weights.Intents, Weights.Emotion, Weights.Satisfaction?.Reserved, Weights.Satisfaction?.Decided })
        {
            model.ShouldNotBeNull().FeatureCount.ShouldBeGreaterThan(1000);
        }

        var assembly = typeof(Weights).Assembly;
        assembly.GetManifestResourceNames().Where(n => n.EndsWith(".weights", StringComparison.Ordinal))
            .Sum(n => assembly.GetManifestResourceStream(n)!.Length).ShouldBeLessThanOrEqualTo(MostBytes);
    }

    [Fact]
    public void Labels_are_the_vocabulary_of_the_engine()
    {
        Weights.AgentActs!.Labels.Concat(Weights.BuyerActs!.Labels).ShouldAllBe(l => IsAct(l));
        Weights.Intents!.Labels.Order().ShouldBe(IntentCatalog.All.Select(i => i.Code).Order());
        Weights.Emotion!.Labels.Select(l => l[..2]).Distinct().Order().ShouldBe(["L0", "L1", "L2", "L3", "L4", "L5"]);
    }

    [Fact]
    public void Probabilities_sum_to_one_and_unknown_features_add_nothing()
    {
        var model = Weights.Intents!;
        var empty = new float[model.Labels.Count];
        var unknown = new float[model.Labels.Count];
        model.Predict([], empty);
        model.Predict([0x12345678 & ~7u | 4], unknown);
        empty.Sum().ShouldBe(1, 1e-4);
        unknown.ShouldBe(empty);
    }

    [Fact]
    public void Weights_of_another_format_are_refused()
        => Should.Throw<InvalidDataException>(() => ModelFile.Read(new MemoryStream([1, 2, 3, 4, 5, 6, 7, 8])));

    [Theory]
    [InlineData("咋还不发嘛", "怎么还不发嘛")]
    [InlineData("等了三天", "等了0天")]
    [InlineData("打12315投诉", "打12315投诉")]
    [InlineData("订单[ORDERID_1]", "订单※")]
    [InlineData("快快快快快", "快快")]
    public void Folding_brings_spellings_together(string text, string folded)
    {
        Span<char> buffer = stackalloc char[100];
        new string(buffer[..FeatureText.Fold(text, buffer)]).ShouldBe(folded);
    }

    private static bool IsAct(string name) => ActNames.TryParse(name, out _);
}
