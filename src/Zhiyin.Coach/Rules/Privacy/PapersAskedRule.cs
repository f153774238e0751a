using Zhiyin.Coach.Engine;
using Zhiyin.Coach.Kinds;
using Zhiyin.Coach.Rules.Shared;
using Zhiyin.Text;
using Zhiyin.Text.Patterns;

namespace Zhiyin.Coach.Rules.Privacy;

/// <summary>Papers or private circumstances are asked for that the matter does not need.</summary>
internal sealed class PapersAskedRule : ComplianceRule
{
    private static readonly PatternSet s_lawful = PatternSet.Of("privacy.lawful", "(海关|清关|跨境|保税|直邮|海淘|实名|报关|对公|开户)");

    public override RuleInfo Info { get; } = new("PRV004", "privacy.papers-asked", Categories.PrivacyExcess, Severity.Warning)
    {
        SoundBelow = 0.1f,
        Title = "索要不必要的证件或个人信息",
        Why = "退款、换货、改地址都用不着身份证、户口本或工作单位，只要办事必需的信息。",
        Basis = "个人信息保护法第六、二十八条；handbook §4.7",
        Bad =
        [
            new("[|把身份证照片发我|]一下", Better: "提供订单号就可以办理退款，不需要身份证"),
            "退款要您[|提供一下身份证|]正反面",
            "[|您在哪个单位上班|]呀，登记一下",
            "[|月薪大概多少填一下|]，婚没婚也写上，我给您走换货",
            "[|手持身份证拍|]张照片给我",
        ],
        Good =
        [
            "不需要身份证，订单号就可以",
            "海关清关需要身份证号，请在订单页的实名入口填写",
            "麻烦提供一下订单号和收货电话后四位",
            new("身份证信息在下单页填就行，别发在聊天里", Thread: "买家: 海外直邮要实名吗"),
            "麻烦拍张破损处的照片给我",
            "家里几口人吃饭呀，说一下我给您挑容量",
        ],
    };

    protected override PatternSet Terms { get; } = PatternSet.Of("privacy.papers-asked",
        "(把|将|需要|要|麻烦|请|手持)?(您的?|你的?|本人|本人的)?(身份证|户口本|户口簿|护照|驾驶证|驾照|社保卡|结婚证|工资条|工作证|银行流水|征信|人脸|自拍照?|手持照){0,8}(发|报|给|提供|说|告诉|拍|念|传|填|写|输|截|留|转|贴|打|讲|私|补)",
        "(提供|发|拍|上传|报|给|传)(一下|下|我|个|张)?(您的?|你的?|本人)?{0,3}(身份证|户口本|护照|驾照|社保卡|银行流水|工资|学生证|结婚证|人脸|手持)", "(您|你)(在|是)?(哪个|什么|哪家)(单位|公司|学校)(上班|工作|上学|的)", "(您|你)(的)?(月收入|工资|年收入|婚姻状况|家庭成员|家里几口人|职业|家庭情况)(是|多少|怎么|方便|说|填|提供)", "(家里|您家|你家)(几口人|住哪|有老人吗)(方便)?(登记|填|提供)", "(月|年)?(收入|薪资|薪水|工资|薪)(大概|大约|一个月|是)?(多少|几位数|什么水平)?{0,6}(填|登记|写|报|提供|告诉|说)(一下|下|上|清楚|给|进)", "(婚姻状况|婚否|结婚(了没|没有|与否)|结没结婚|单身还是已婚|(做|干)什么工作|什么职业|职业|工作单位)(的)?(也)?{0,6}(填|登记|报|提供|备注)(一下|下|上|进|好)", "(填|登记|提供|报)(一下|下|个|清楚)?(您|你)?(的)?(职业|工作单位|收入|月收入|年收入|婚姻状况|婚否)")
        .Spare("(不用|不需要|无需|不必|请勿|不要|别|不会){0,10}(身份证|护照|户口本|驾照)", "(身份证|护照){0,6}(不用|不需要|不要|无需)", "身份证(套|包|夹|卡包)", "(用|刷|支持|录|识别)人脸", "人脸(识别|开|解锁|或|、)");

    protected override string Message => "办这件事用不着这些信息";

    protected override string? Advice => "只要订单号、照片等必需的材料";

    protected override IReadOnlyList<PatternSet> Context => [s_lawful];

    protected override int NegationReach => 5;

    protected override Severity? Weigh(Reply reply, TextSpan span)
        => Around.SentenceHas(reply, s_lawful, span) || Around.BuyerEver(reply, s_lawful) ? null : Severity.Warning;
}
