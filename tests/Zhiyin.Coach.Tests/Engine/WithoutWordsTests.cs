using Zhiyin.Coach.Engine;
using Zhiyin.Understanding;

namespace Zhiyin.Coach.Tests.Engine;

/// <summary>Rules with their own word lists emptied (docs/engine.md), and faults that must not be told twice.</summary>
public sealed class WithoutWordsTests
{
    private static readonly ReplyCoach s_bare = new(RuleCatalog.BuiltIn.WithoutWords());

    private static IEnumerable<string> Said(ReplyCoach coach, string draft, string thread)
        => coach.Review(ThreadReading.Read(ExampleThread.Read(new Example(draft, Thread: thread))), draft).Findings.Where(f => f.Severity > Severity.Hint).Select(f => f.Category.Code);

    [Fact]
    public void Steps_are_seen_by_their_words_only()
    {
        const string Draft = "您先打开设置然后进入蓝牙再长按电源键最后输入密码就好了";
        Said(ReplyCoach.Default, Draft, "买家: 怎么连").ShouldContain("structure.steps");
        Said(s_bare, Draft, "买家: 怎么连").ShouldNotContain("structure.steps");
    }

    [Fact]
    public void A_cure_told_as_a_story_is_seen_without_a_list()
        => Said(s_bare, "我爸喝了一个月血糖就正常了", "买家: 这个茶有用吗").ShouldContain("ad.efficacy");

    [Fact]
    public void One_long_breath_of_steps_is_one_fault()
    {
        var said = Said(ReplyCoach.Default, "换wifi您这样操作：先长按机身背面的小孔五秒听到提示音以后打开App再点右上角加号然后选摄像机再连上新wifi最后输入密码把手机上的二维码对着镜头扫听到嘀一声就好了。", "买家: 摄像头怎么换wifi").ToList();
        said.ShouldContain("structure.steps");
        said.ShouldNotContain("length.overload");
    }

    [Fact]
    public void A_bubble_sent_again_is_one_fault()
    {
        const string Bubble = "抱歉给您带来不便，请检查水箱是否放平，清洁后重启再试。";
        var said = Said(ReplyCoach.Default, Bubble, $"买家: 加湿器喷不出雾\n客服: {Bubble}\n买家: 都弄过了，没反应").ToList();
        said.ShouldContain("template.repeated");
        said.ShouldNotContain("empathy.repeated");
    }
}
