using Xunit;
using Zhiyin.Understanding.Acts;
using Zhiyin.Understanding.Models;

namespace Zhiyin.Understanding.Tests.Models;

public class ModelPairTests
{
    [Theory]
    [InlineData("您加我主页上那个号，那边说话方便些")]
    [InlineData("今天18点前从杭州仓发出")]
    [InlineData("𠮷𠮷 zzz ♡")]
    [InlineData("")]
    public void A_pair_says_what_each_of_its_models_says_alone(string text)
    {
        var (first, second) = (Weights.Faults!, Weights.Tones!);
        var features = new Features(new uint[Features.Capacity]);
        ActFeatures.Collect(text, '\0', ref features);
        var (ofFirst, ofSecond) = (new float[first.Labels.Count], new float[second.Labels.Count]);
        var (alone, other) = (new float[first.Labels.Count], new float[second.Labels.Count]);

        new ModelPair(first, second).Predict(features.All, ofFirst, ofSecond);
        first.Predict(features.All, alone);
        second.Predict(features.All, other);

        Assert.Equal(alone, ofFirst);
        Assert.Equal(other, ofSecond);
    }
}
