namespace Zhiyin.Inspection.Tests.Scoring;

/// <summary>Fixture QA-1 of handbook §3.3, as a whole conversation: greeting, first reply after 25 s, a 200 s gap with an apology, a hold answered in four
/// minutes, two identical bubbles, an upset buyer who gets an explanation first, no closing.</summary>
public sealed class QaOneTests
{
    private static readonly string[] s_talk =
    [
        "B 10:00:00 你好，我想问下订单到哪了",
        "A 10:00:25 您好，我是客服小迪，您的订单昨天已经从杭州仓发出，现在在中转站",
        "B 10:01:00 中转站是哪个城市",
        "A 10:01:10 在南京中转站，您的快递预计明天18点前送到您家",
        "B 10:02:00 送货上门吗",
        "A 10:02:10 是的，送货上门，派送前快递员会先给您打电话",
        "B 10:03:00 能改成放驿站吗",
        "A 10:06:20 久等了，可以放驿站，我已经看到您家楼下的驿站能收件",
        "B 10:07:00 那你帮我改一下",
        "A 10:07:10 好的，稍等，我帮您核实驿站的营业时间，5分钟内回复您",
        "A 10:11:10 让您久等了，驿站营业到22点，明天18点前送到，您下班后可以去取",
        "B 10:12:00 怎么还没改好啊，我都等了半天了，太慢了",
        "A 10:12:10 因为系统同步有延迟，要等快递公司那边更新，更新后您就能看到驿站地址，10分钟内我再回复您",
        "B 10:13:00 好的",
        "A 10:13:10 让您久等了，驿站营业到22点，明天18点前送到，您下班后可以去取",
    ];

    [Fact]
    public void The_engine_finds_what_the_handbook_takes_off()
    {
        var score = Talk.Score(s_talk);
        score.Items.Select(i => (i.Code, i.Deduction)).ShouldBe([("L2", 3), ("U7", 4), ("E1", 6)], ignoreOrder: true);
        (score.Score, score.Grade).ShouldBe((87, "良"));
        score.Fatal.ShouldBeEmpty();
    }
}
