using System.Globalization;
using Zhiyin.Understanding.Promises;

namespace Zhiyin.Understanding.Tests.Promises;

/// <summary>CONTRACT.md §4: what is a promise, how many, of which kind, when due. Sent on Thursday 5 March 2026 at 14:20.</summary>
public sealed class CommitmentReaderTests
{
    private static readonly DateTimeOffset s_sent = new(2026, 3, 5, 14, 20, 0, TimeSpan.FromHours(8));

    [Theory]
    [InlineData("您稍等，我去库房看一眼，20分钟回来答复您", "reply 03-05 14:40:00")]
    [InlineData("好的亲，明天给您补发一个新的", "resend 03-06 23:59:59")]
    [InlineData("今晚八点前给您处理退款", "refund 03-05 20:00:00")]
    [InlineData("今晚八点钱给您处理退款", "refund 03-05 20:00:00")]
    [InlineData("退款今天给您处理掉", "refund 03-05 23:59:59")]
    [InlineData("财务今天给您打款，预计2小时到账", "refund 03-05 23:59:59")]
    [InlineData("三个工作日内财务会把差价退给您", "refund 03-10 23:59:59")]
    [InlineData("师傅周六上午上门维修", "repair 03-07 12:00:00")]
    [InlineData("主管下午三点前会联系您", "reply 03-05 15:00:00")]
    [InlineData("明天上午十点给您回个电话", "callback 03-06 10:00:00")]
    [InlineData("您的发票我们3个工作日内开好发您邮箱", "other 03-10 23:59:59")]
    [InlineData("半小时内帮您把地址改好", "other 03-05 14:50:00")]
    [InlineData("尽快给您发，最晚明天", "ship 03-06 23:59:59")]
    [InlineData("预计后天发出", "ship 03-07 23:59:59")]
    [InlineData("給您補發，三天內寄出", "resend 03-08 23:59:59")]
    [InlineData("漏掉的配件下周一寄给您", "resend 03-09 23:59:59")]
    [InlineData("2h内回复您", "reply 03-05 16:20:00")]
    [InlineData("您那个退款啊我刚看了今天下班之前给您退回去", "refund 03-05 18:00:00")]
    [InlineData("钱的话三天之内原路给您打回去", "refund 03-08 23:59:59")]
    [InlineData("差价二十块我五点前转您余额里", "refund 03-05 17:00:00")]
    [InlineData("俩小时之内给你个准话", "reply 03-05 16:20:00")]
    [InlineData("那我明天一早起来就给你发那个单号", "reply 03-06 12:00:00")]
    [InlineData("缺的那个盖子跟着明天的车给您补", "resend 03-06 23:59:59")]
    [InlineData("我让师傅后天下午两点上门给您看看", "repair 03-07 14:00:00")]
    [InlineData("我五分钟以后再过来看您", "reply 03-05 14:25:00")]
    [InlineData("坏的那件不用寄，新的今天走顺丰", "resend 03-05 23:59:59")]
    [InlineData("备注我这就写上", "other -")]
    [InlineData("寄修的机器我盯着，修好当天寄回", "repair -")]
    [InlineData("给我10分钟，我去查清楚", "verify 03-05 14:30:00")]
    [InlineData("没收到的那件我们明天补发", "resend 03-06 23:59:59")]
    [InlineData("这边核实清楚后天给您回复", "reply 03-07 23:59:59")]
    [InlineData("下午三点前给您整明白", "other 03-05 15:00:00")]
    [InlineData("质检的检测结论明天发您", "reply 03-06 23:59:59")]
    [InlineData("屏幕裂的我们给您换个屏，五天修好", "repair 03-10 23:59:59")]
    [InlineData("多扣的那笔今晚打回您卡上", "refund 03-05 23:59:59")]
    [InlineData("我申请二十块红包补偿您，一小时内发", "refund 03-05 15:20:00")]
    [InlineData("是我们发错，这边登记换一双，不超过3天寄到快递手里", "resend 03-08 23:59:59")]
    [InlineData("后天上午给您去电，到时您方便听吗", "callback 03-07 12:00:00")]
    [InlineData("明早让快递员上门收件", "other 03-06 12:00:00")]
    [InlineData("我先查仓库出库称重", "verify -")]
    [InlineData("我先看下发货视频和出库记录", "verify -")]
    [InlineData("审核通过后会给您寄件地址", "reply -")]
    [InlineData("截图过来我转您三块钱红包", "refund -")]
    [InlineData("我给您发个五块的红包，一小时内到", "refund 03-05 15:20:00")]
    [InlineData("下午我给您打五十过去", "refund 03-05 18:00:00")]
    [InlineData("我把链接转您", "reply -")]
    [InlineData("我给您发一块试用装", "ship -")]
    [InlineData("明天给您发发票", "other 03-06 23:59:59")]
    [InlineData("今天下午给您发补偿券", "other 03-05 18:00:00")]
    [InlineData("您的会员积分我明天给您恢复", "other 03-06 23:59:59")]
    [InlineData("我去仓库清点一下", "verify -")]
    [InlineData("我帮您催一下仓库", "other -")]
    public void A_promise_has_kind_and_due_time(string text, string expected) => Show(text).ShouldBe(expected);

    [Theory]
    [InlineData("稍等", "reply -")]
    [InlineData("您稍等一下哈", "reply -")]
    [InlineData("我马上帮您核实", "verify -")]
    [InlineData("稍等，我帮您查一下", "verify -")]
    [InlineData("我先帮您登记", "other -")]
    [InlineData("有结果就告诉您", "reply -")]
    [InlineData("过两天给您寄", "ship -")]
    [InlineData("最快明天发出", "ship -")]
    [InlineData("退件到仓后48小时内给您退款", "refund -")]
    [InlineData("审核一过两小时内打款", "refund -")]
    [InlineData("收到视频后当天给您答复", "reply -")]
    [InlineData("等仓库签收了两天内给您换新的", "resend -")]
    public void Some_promises_start_no_clock(string text, string expected) => Show(text).ShouldBe(expected);

    [Theory]
    [InlineData("现在给您退运费，10分钟内再补您一张5元券", "refund - | other 03-05 14:30:00")]
    [InlineData("今天先给您退运费，明天再补发一件", "refund 03-05 23:59:59 | resend 03-06 23:59:59")]
    [InlineData("我核实一下。20分钟内回复您。", "reply 03-05 14:40:00")]
    [InlineData("我这边联系仓库，今天下班前给您一个准信", "reply 03-05 18:00:00")]
    public void There_is_one_entry_per_act(string text, string expected) => Show(text).ShouldBe(expected);

    [Theory]
    [InlineData("已经帮您备注好了")]
    [InlineData("昨天就给您退了，您查下账单")]
    [InlineData("一般48小时内发货")]
    [InlineData("通常情况下三天就能收到")]
    [InlineData("商品签收后七天内可以退")]
    [InlineData("麻烦您10分钟内发张照片过来")]
    [InlineData("您今天申请退款就行")]
    [InlineData("快递明天会到的")]
    [InlineData("平台会在24小时内自动退款")]
    [InlineData("退款原路返回，1-3个工作日到账")]
    [InlineData("不能保证明天到")]
    [InlineData("没法跟您打包票今天能发")]
    [InlineData("今天恐怕发不了了")]
    [InlineData("我20分钟后给您回电，可以吗？")]
    [InlineData("需要给您补发吗")]
    [InlineData("要不给您换个新的")]
    [InlineData("本来昨天就该发的")]
    [InlineData("要是早点说今天就发了")]
    [InlineData("可以给您换一个哦")]
    [InlineData("这款充两小时能用三天")]
    [InlineData("客服工作时间早上9点到晚上11点")]
    [InlineData("让您久等了")]
    [InlineData("您耐心等待一下快递派送")]
    [InlineData("上午十点就寄出了")]
    [InlineData("七天内都可以退的")]
    [InlineData("买家自己三天内寄回才可以")]
    [InlineData("请问有什么可以帮您")]
    [InlineData("平台这边有记录")]
    [InlineData("系统里有退款记录")]
    [InlineData("寄件码在订单页，您点一下就行")]
    [InlineData("今天恢复日常价")]
    [InlineData("明天起恢复299")]
    [InlineData("后天恢复发货")]
    [InlineData("仓库明天盘点")]
    [InlineData("仓库晚上七点停止发货，明早八点恢复")]
    [InlineData("明天价格调整回来")]
    [InlineData("周五起改成满99包邮")]
    [InlineData("店铺明天更新价格")]
    public void Rules_questions_past_and_others_acts_are_no_promises(string text) => Show(text).ShouldBe("");

    [Theory]
    [InlineData("您放心，明天上午给您发出去", "明天上午给您发出")]
    [InlineData("亲，20分钟后回您", "20分钟后回您")]
    [InlineData("收到哈２小时内回复您", "２小时内回复您")]
    [InlineData("我先查仓库出库称重", "先查仓库出库称重")]
    [InlineData("好的，我查", "我查")]
    [InlineData("三天内寄", "三天内寄")]
    [InlineData("今天下午给您发配件", "今天下午给您发配件")]
    public void The_span_goes_from_the_time_to_the_act(string text, string span)
    {
        var found = CommitmentReader.Read(text, s_sent).ShouldHaveSingleItem();
        found.Span.Of(text).ToString().ShouldBe(span);
    }

    [Fact]
    public void Without_a_moment_of_sending_nothing_is_due()
        => CommitmentReader.Read("明天给您补发", null).ShouldHaveSingleItem().Due.ShouldBeNull();

    [Fact]
    public void Spans_lie_inside_any_text()
    {
        foreach (var text in (string[])["", "。", "给", "今", "明天", "10", "等等等等", "退退退", "我20", "一个半", "给您给您给您明天明天"])
        {
            foreach (var promise in CommitmentReader.Read(text, s_sent))
            {
                promise.Span.Start.ShouldBeGreaterThanOrEqualTo(0);
                promise.Span.End.ShouldBeLessThanOrEqualTo(text.Length);
            }
        }
    }

    private static string Show(string text)
        => string.Join(" | ", CommitmentReader.Read(text, s_sent).Select(p => $"{p.Kind.ToString().ToLowerInvariant()} {p.Due?.ToString("MM-dd HH:mm:ss", CultureInfo.InvariantCulture) ?? "-"}"));
}
