using System.Text.RegularExpressions;
using Zhiyin.Understanding.Intents;
using Zhiyin.Understanding.Questions;
using Zhiyin.Understanding.Threads;

namespace Zhiyin.Understanding.Tests.Questions;

/// <summary>CONTRACT.md §5 and handbook A-15: questions are marked [o:…] or [c:…].</summary>
public sealed partial class QuestionReaderTests
{
    [Theory]
    [InlineData("[o:您这边是遇到什么情况了呢]？")]
    [InlineData("[c:方便拍张照片发我看看吗]？")]
    [InlineData("[o:方便跟我说说是哪里不满意吗]")]
    [InlineData("[c:您是想换货还是退货]")]
    [InlineData("[c:收到的时候外箱有破损吗]？")]
    [InlineData("[o:麻烦您具体描述一下故障现象]")]
    [InlineData("[c:这个颜色您喜欢不]")]
    [InlineData("[c:您要的是黑色L码，对吧]")]
    [InlineData("[c:给您补发一件，您看行吗]？")]
    [InlineData("[o:平时穿多大码呢]")]
    [InlineData("[o:机器是什么时候开始不制冷的]")]
    [InlineData("[c:是不是一开机就响]")]
    [InlineData("[c:有没有按说明书装滤网]")]
    [InlineData("[o:您大概预算多少]")]
    [InlineData("[c:您是自己穿还是送人]？")]
    [InlineData("我看看是什么原因")]
    [InlineData("我去确认一下是不是漏发了")]
    [InlineData("不管您什么时候来都欢迎")]
    [InlineData("有什么问题随时找我")]
    [InlineData("[o:请问有什么可以帮到您]？")]
    [InlineData("[o:还有什么可以帮您的吗]？")]
    [InlineData("怎么会让您吃亏呢")]
    [InlineData("您怎么不早说")]
    [InlineData("难道您没看详情页吗？")]
    [InlineData("换哪个心里会舒服呀")]
    [InlineData("还会赖您这点钱？")]
    [InlineData("您说的我能不信吗，图都看到了")]
    [InlineData("犯得着为这几块钱骗您？")]
    [InlineData("不然谁想得到是接头松了")]
    [InlineData("好不好吃您尝了再说，不合口味退给我")]
    [InlineData("能不能赶上末班车我这就打电话问")]
    [InlineData("是不是受潮，打开盖子就知道")]
    [InlineData("哪位师傅上门，系统排好会发短信给您")]
    [InlineData("水垢怎么除？白醋兑水煮开，倒掉就行。")]
    [InlineData("退货麻不麻烦？一点不麻烦，点两下就行。")]
    [InlineData("[c:是拧不动，还是拧动了不出水]")]
    [InlineData("[c:家里有电钻么]，没有我让师傅带")]
    [InlineData("[c:您试过按住电源键十秒没有]？没有的话先试这个。")]
    [InlineData("[o:宝贝几个月啦]，我给您对下段位")]
    [InlineData("讲讲看，[o:您觉得多大的合适]？")]
    [InlineData("能机洗吗？可以的，建议用洗衣袋。")]
    [InlineData("为什么要预洗呢？因为新衣服会有浮色。")]
    [InlineData("[o:您觉得哪款更合适呢]")]
    [InlineData("[c:今天方便收货吗][o:大概几点在家呢]")]
    [InlineData("[o:您希望怎么处理]")]
    [InlineData("[c:是寄到公司，还是寄到家里呢]？")]
    [InlineData("关于能不能退的问题我给您说下")]
    [InlineData("[c:不知道您方不方便拍个视频]")]
    [InlineData("[o:想了解下您主要担心哪方面]")]
    [InlineData("我教您怎么连蓝牙")]
    [InlineData("[c:指示灯是常亮还是闪]")]
    [InlineData("[o:灯现在是什么颜色]")]
    [InlineData("[c:您收到货没]")]
    [InlineData("[c:已经停用了吧]？")]
    [InlineData("[c:黑色M码]？")]
    [InlineData("[o:那您的意思呢]？")]
    [InlineData("您稍等我查一下单号是多少")]
    [InlineData("[c:需要我帮您改地址吗]")]
    [InlineData("[c:可以麻烦您拍一下吊牌吗]")]
    [InlineData("[o:能告诉我当时是怎么操作的吗]")]
    [InlineData("[o:孩子多高多重]？")]
    [InlineData("这款没什么味道的")]
    [InlineData("过几天就能收到了")]
    [InlineData("[c:发顺丰可以吗]")]
    [InlineData("换货还是退款由您决定")]
    [InlineData("几天能到我去问问，半小时内告诉您")]
    [InlineData("到底是快递弄坏的还是出厂就坏，我来核实")]
    [InlineData("您猜怎么着？降价了")]
    [InlineData("[c:拍张照片给我好伐]")]
    [InlineData("[c:地址没变吧]")]
    [InlineData("您先试试吧")]
    [InlineData("[c:您说的坏是指打不开，还是打开了没反应]")]
    [InlineData("[c:可否提供一下单号]")]
    [InlineData("[c:屏幕亮不亮]，[c:按键有没有反应]")]
    [InlineData("[o:尺码呢]")]
    [InlineData("[o:您的身高体重是]")]
    [InlineData("[c:您问的是多大容量对吗]，2升的")]
    [InlineData("[c:哪里坏了能拍给我看看吗]")]
    [InlineData("[c:您是在天猫买的是吗]")]
    [InlineData("[c:吊牌还在不在]")]
    [InlineData("[o:您说说看]")]
    [InlineData("[o:具体是哪一步卡住了]")]
    [InlineData("[c:要不要再加一双袜子]")]
    [InlineData("亲，这边给您安排了呢")]
    [InlineData("好的呢，马上处理")]
    [InlineData("您看看箱子里有没有小票")]
    [InlineData("[c:箱子里有没有小票呢]？")]
    [InlineData("质量问题哪能让您出运费")]
    [InlineData("[c:明天上午给您回电话好不好]")]
    [InlineData("[o:快递员是怎么跟您说的]")]
    public void Open_and_closed_questions_are_told_apart(string marked)
    {
        var text = Mark().Replace(marked, m => m.Groups[2].Value);
        var expected = Mark().Matches(marked).Select(m => $"{(m.Groups[1].Value == "o" ? "Open" : "Closed")} {m.Groups[2].Value}");
        var bubble = BubbleReading.Read(text, Role.Agent);
        bubble.Questions.Select(q => $"{q.Type} {q.Span.Of(bubble.Text)}").ShouldBe(expected.Select(e => e.Replace('，', ',').Replace('L', 'l').Replace('M', 'm')), text);
    }

    [Fact]
    public void The_question_bank_is_read_as_it_is_typed()
    {
        var wrong = new List<string>();
        foreach (var intent in IntentCatalog.All)
        {
            wrong.AddRange(intent.Open.Where(q => TypeOf(q) != QuestionType.Open).Select(q => $"{intent.Code} open: {q}"));
            wrong.AddRange(intent.Closed.Where(q => TypeOf(q) != QuestionType.Closed).Select(q => $"{intent.Code} closed: {q}"));
        }

        wrong.ShouldBeEmpty();
    }

    private static QuestionType? TypeOf(string text) => BubbleReading.Read(text, Role.Agent).Questions is [var first, ..] ? first.Type : null;

    [GeneratedRegex(@"\[([oc]):([^\]]*)\]")]
    private static partial Regex Mark();
}
