using Zhiyin.Coach.Engine;
using Zhiyin.Coach.Kinds;
using Zhiyin.Understanding.Acts;

namespace Zhiyin.Coach.Rules.Matters;

/// <summary>Scorn, in other words.</summary>
internal sealed class ScornMatterRule() : MatterRule(
    new("TON013", "tone.insult.other-words", Categories.ToneInsult, Severity.Warning)
    {
        Title = "换个说法伤人",
        Why = "一句挖苦就是一个差评加一次投诉，法律和平台都不容。",
        Basis = "handbook §3.4",
        Bad = [new("[|就您这样的，我一天能碰上八个|]")],
        Good = ["这件不合您意的话，咱家还有一款薄的可以看看"],
    },
    message: "伤人的话",
    better: "删掉这句，只说办法",
    act: Act.Insult);
