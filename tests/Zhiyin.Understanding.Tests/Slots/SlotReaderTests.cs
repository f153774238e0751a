using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Zhiyin.Understanding.Intents;
using Zhiyin.Understanding.Questions;
using Zhiyin.Understanding.Slots;
using Zhiyin.Understanding.Tests.Threads;
using Zhiyin.Understanding.Threads;

namespace Zhiyin.Understanding.Tests.Slots;

/// <summary>CONTRACT.md §5 and handbook §2.0.</summary>
public sealed class SlotReaderTests
{
    [Theory]
    [InlineData("165/110斤穿啥码", "height=165;weight=55")]
    [InlineData("一米七五 一百三", "height=175;weight=65")]
    [InlineData("身高一百六十二 体重51kg", "height=162;weight=51")]
    [InlineData("我178，160斤，平时穿XL", "height=178;weight=80;sku=XL")]
    [InlineData("老公一米八 一百七", "user=老公;height=180;weight=85")]
    [InlineData("孩子95cm 28斤穿多大", "user=孩子;height=95;weight=14")]
    [InlineData("身高1.68米体重120", "height=168;weight=60")]
    [InlineData("脚长24.5穿多少码", "foot_len=24.5")]
    [InlineData("闺女初三 167高 101斤 校服买啥码", "user=闺女;height=167;weight=50.5")]
    [InlineData("176/70kg 肩宽", "height=176;weight=70")]
    [InlineData("再加两包 一块寄", "qty=两包")]
    [InlineData("周五之前必须收到", "deadline=周五之前")]
    [InlineData("是小吴接的我", "agent=小吴")]
    [InlineData("开个人 写李琴", "invoice_title=李琴")]
    [InlineData("163  105斤 买M合适吗", "height=163;weight=52.5;sku=M")]
    [InlineData("一六五 一百一", "height=165;weight=55")]
    [InlineData("我高一米五八 九十来斤", "height=158;weight=45")]
    [InlineData("订单号 2145678901234567890", "order_id=2145678901234567890")]
    [InlineData("单号SF1234567890123到哪了", "tracking_no=SF1234567890123")]
    [InlineData("我电话13812345678", "contact=13812345678")]
    [InlineData("手机换成138-1234-5678", "contact=138-1234-5678")]
    [InlineData("圆通YT8812345678901怎么不动", "tracking_no=YT8812345678901")]
    [InlineData("退回的运单号是773123456789012", "tracking_no=773123456789012")]
    [InlineData("取件码 8-2-3015 你查一下", "")]
    [InlineData("验证码是 482913", "")]
    [InlineData("条形码6901234567892", "")]
    [InlineData("4123456789012345678这单", "order_id=4123456789012345678")]
    [InlineData("座机010-62345678", "contact=010-62345678")]
    [InlineData("抬头开杭州知音科技有限公司 税号91330100MA27XYZ123", "invoice_title=杭州知音科技有限公司;tax_no=91330100MA27XYZ123")]
    [InlineData("发票发到zhang.san@example.com", "email=zhang.san@example.com")]
    [InlineData("开个人抬头就行", "invoice_title=个人")]
    [InlineData("少退了我45块", "amount=45")]
    [InlineData("赔我200就算了", "amount=200")]
    [InlineData("预算300以内推荐一款", "budget=300以内")]
    [InlineData("不超过500的加湿器有吗", "budget=500")]
    [InlineData("买贵了50退我差价", "amount=50")]
    [InlineData("要200个能便宜吗", "qty=200个")]
    [InlineData("我买两件有优惠不", "qty=两件")]
    [InlineData("要三箱发江西", "qty=三箱;region=江西")]
    [InlineData("新疆发吗多少钱", "region=新疆")]
    [InlineData("几天能到北京", "region=北京")]
    [InlineData("寄到四川成都要多久", "region=四川成都")]
    [InlineData("地址改成浙江省杭州市余杭区文一西路969号3栋502室", "addr=浙江省杭州市余杭区文一西路969号3栋502室")]
    [InlineData("我周六要穿的", "deadline=周六")]
    [InlineData("周五前能收到吗", "deadline=周五前")]
    [InlineData("国庆前能到不", "deadline=国庆前")]
    [InlineData("昨天签收的今天才拆", "signed_at=昨天")]
    [InlineData("3号收到货就发现坏了", "signed_at=3号")]
    [InlineData("前天到的货", "signed_at=前天")]
    [InlineData("用了脸上起红疹", "symptom=脸上起红疹")]
    [InlineData("吃完拉肚子", "symptom=拉肚子")]
    [InlineData("手上痒得不行", "symptom=手上痒")]
    [InlineData("黑色L还有吗", "sku=黑色L")]
    [InlineData("拍错了，换成白色M", "sku=白色M")]
    [InlineData("我要的雾蓝，不是黑色", "sku=雾蓝")]
    [InlineData("买的5斤装只发了3斤", "sku=5斤装")]
    [InlineData("刚才那个客服小王说能退", "agent=小王")]
    [InlineData("你们工号1023的客服态度", "agent=1023")]
    [InlineData("孕妇能用吗", "user=孕妇")]
    [InlineData("送男朋友选哪个颜色", "user=男朋友")]
    [InlineData("不是175 是178", "height=178")]
    [InlineData("桌子长120宽60", "")]
    [InlineData("床1.8米的有吗", "")]
    [InlineData("220v能用吗", "")]
    [InlineData("孩子3岁穿多大", "user=孩子")]
    [InlineData("三只松鼠的坚果有吗", "")]
    [InlineData("周杰伦同款吗", "")]
    [InlineData("一二三线城市都发吗", "")]
    [InlineData("满300减50能叠加吗", "")]
    [InlineData("买了一个月坏了", "")]
    [InlineData("怎么还不发货", "")]
    [InlineData("订单尾号8899", "")]
    [InlineData("给我妈买的 她一米六 一百二", "user=我妈;height=160;weight=60")]
    [InlineData("38码偏大吗", "sku=38码")]
    [InlineData("白的换成黑的", "sku=白;sku=黑")]
    [InlineData("电话打错了 应该是13900001111", "contact=13900001111")]
    public void Slots_are_read_as_people_type_them(string text, string expected)
    {
        var found = Read(text).Select(s => $"{s.Slot}={s.Number?.ToString("0.##", CultureInfo.InvariantCulture) ?? s.Text}");
        foreach (var (got, want) in found.Order(StringComparer.Ordinal).Zip(expected.Split(';').Order(StringComparer.Ordinal)))
        {
            got.ShouldStartWith(want, Case.Sensitive, text);
        }

        found.Count().ShouldBe(expected.Length == 0 ? 0 : expected.Split(';').Length, text);
    }

    [Fact]
    public void A_correction_leaves_only_the_corrected_value()
        => Read("身高165", "打错了 身高是168").Where(s => s.Slot == "height").ShouldHaveSingleItem().Number.ShouldBe(168);

    [Fact]
    public void What_buyer_or_order_has_said_is_not_missing()
    {
        var order = JsonSerializer.SerializeToElement(new { status = "signed", id = "1" });
        Missing("A05", null, "箱子压扁了，杯子碎了两个").ShouldBe(["order_id", "media", "box_media", "waybill_media", "signed_at"]);
        Missing("A05", order, "箱子压扁了，杯子碎了两个").ShouldBe(["media", "box_media", "waybill_media"]);
        Missing("A05", order, "杯子碎了", "[图片]", "[图片]", "[图片]").ShouldBeEmpty();
        Missing("M03", order, "地址填错了").ShouldBe(["addr"]);
        Missing("M11", order, "开个人抬头").ShouldBe(["email"]);
        Missing("S04", null, "165 110斤穿什么码").ShouldBeEmpty();
        Missing("S04", null, "这鞋我穿多大").ShouldBe(["foot_len"]);
    }

    [Fact]
    public void Questions_are_open_first_and_closed_when_one_thing_is_missing()
    {
        var unknown = Ask("A04", "你们质量太差了");
        unknown.Length.ShouldBe(2);
        unknown[0].ShouldSatisfyAllConditions(q => q.Type.ShouldBe(QuestionType.Open), q => q.Slot.ShouldBe("problem"));
        Ask("S13", "运费怎么算 要3件 一共80块").ShouldHaveSingleItem().ShouldSatisfyAllConditions(q => q.Type.ShouldBe(QuestionType.Closed), q => q.Slot.ShouldBe("region"));
        Ask("S04", "165 110斤穿什么码").ShouldBeEmpty();
    }

    [Theory]
    [InlineData("M06", "tracking_no", "快递单号")]
    [InlineData("A11", "tracking_no", "您自己寄的")]
    [InlineData("M05", "reason", "拍错")]
    [InlineData("S08", "sku", "这个规格")]
    public void The_options_of_a_question_are_those_of_the_matter(string intent, string slot, string words)
        => SlotQuestions.Ask(Talk.Of(("buyer", "帮我看一下")), [new IntentReading(intent, "", 1, [])], [slot]).ShouldHaveSingleItem().Text.ShouldContain(words);

    [Fact]
    public void Every_question_of_a_matter_belongs_to_a_slot_of_it()
        => MatterQuestions.Closed.Keys.Where(k => IntentCatalog.Find(k.Intent) is not { } intent || !intent.Slots.Contains(k.Slot)).ShouldBeEmpty();

    [Fact]
    public void Every_question_reads_as_it_is_typed_and_every_slot_has_one()
    {
        var wrong = SlotQuestions.Closed.Where(q => TypeOf(q.Value) != QuestionType.Closed).Select(q => q.Value)
            .Concat(MatterQuestions.Closed.Where(q => TypeOf(q.Value) != QuestionType.Closed).Select(q => q.Value))
            .Concat(SlotQuestions.Open.Where(q => TypeOf(q.Value.Text) != QuestionType.Open).Select(q => q.Value.Text));
        wrong.ShouldBeEmpty();
        IntentCatalog.All.SelectMany(i => i.Slots).Distinct().Where(s => !SlotQuestions.Closed.ContainsKey(s)).ShouldBeEmpty();
    }

    private static QuestionType? TypeOf(string text) => BubbleReading.Read(text, Role.Agent).Questions is [.., var last] ? last.Type : null;

    private static Conversation Thread(JsonElement? order, params string[] texts)
        => new([.. texts.Select(t => new Message(Role.Buyer, t))], FactSheet.From(null, order));

    private static ImmutableArray<SlotValue> Read(params string[] texts)
    {
        var conversation = Thread(null, texts);
        return SlotReader.Read(conversation, [.. conversation.Messages.Select(m => BubbleReading.Read(m.Text, m.Role))]);
    }

    private static ImmutableArray<string> Missing(string code, JsonElement? order, params string[] texts)
        => SlotReader.Missing(Thread(order, texts), [new IntentReading(code, "", 1, [])], Read(texts));

    private static ImmutableArray<SuggestedQuestion> Ask(string code, string text)
        => SlotReader.Ask(Thread(null, text), [new IntentReading(code, "", 1, [])], Missing(code, null, text));

    [Theory]
    [InlineData("好 你快点", "M02")]
    [InlineData("嗯，尽快吧", "M02")]
    [InlineData("好的谢谢", "E01")]
    [InlineData("我要退款", "M05")]
    public void A_push_raises_nothing_of_its_own(string last, string matter)
    {
        var read = ThreadReading.Read(Talk.Of(("buyer", "我前天拍的，怎么到现在还没发"), ("agent", "我马上核实仓库那边，10分钟内回复您。"), ("buyer", last)));
        read.Matter[0].Code.ShouldBe(matter);
    }
}
