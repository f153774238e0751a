using Zhiyin.Understanding.Models;

namespace Zhiyin.Training.Tests;

public sealed class TrainingRunTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("zhiyin-train-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void The_same_sentences_give_the_same_bytes()
    {
        WriteActs("thank\t谢谢您的支持", "thank\t谢谢亲", "greet\t您好在的", "greet\t您好呀", "hold\t稍等一下", "hold\t您稍等");
        TrainingRun.Train("acts", _folder, null, Path.Combine(_folder, "a"), ct: TestContext.Current.CancellationToken);
        TrainingRun.Train("acts", _folder, null, Path.Combine(_folder, "b"), ct: TestContext.Current.CancellationToken);
        File.ReadAllBytes(Path.Combine(_folder, "a", "acts-agent.weights"))
            .ShouldBe(File.ReadAllBytes(Path.Combine(_folder, "b", "acts-agent.weights")));
    }

    [Fact]
    public void A_trained_model_tells_its_classes_apart()
    {
        WriteActs("thank\t谢谢您的支持", "thank\t谢谢亲", "thank\t感谢支持", "hold\t稍等一下", "hold\t您稍等", "hold\t请稍等哦");
        TrainingRun.Train("acts", _folder, null, _folder, ct: TestContext.Current.CancellationToken);
        using var stream = File.OpenRead(Path.Combine(_folder, "acts-agent.weights"));
        var model = ModelFile.Read(stream);
        var features = new Features(new uint[Features.Capacity]);
        Understanding.Acts.ActFeatures.Collect("麻烦稍等下", '\0', ref features);
        var probabilities = new float[model.Labels.Count];
        model.Predict(features.All, probabilities);
        model.Labels[Array.IndexOf(probabilities, probabilities.Max())].ShouldBe("hold");
        probabilities.Sum().ShouldBe(1, 1e-4);
    }

    [Fact]
    public void An_unknown_act_is_refused_with_its_line()
    {
        WriteActs("thank\t谢谢", "nonsense\t好的");
        Should.Throw<InvalidDataException>(() => TrainingRun.Train("acts", _folder, null, _folder)).Message.ShouldContain("acts.tsv:2");
    }

    private void WriteActs(params string[] lines)
    {
        var folder = Directory.CreateDirectory(Path.Combine(_folder, "acts", "agent")).FullName;
        File.WriteAllLines(Path.Combine(folder, "acts.tsv"), lines);
    }
}
