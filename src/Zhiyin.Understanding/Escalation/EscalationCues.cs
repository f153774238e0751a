using Zhiyin.Text.Patterns;

namespace Zhiyin.Understanding.Escalation;

/// <summary>The signals of handbook §5.2 in the buyer's words.</summary>
internal static class EscalationCues
{
    public static readonly PatternSet Regulator = PatternSet.Of("regulator", "12315", "12345", "12300", "工商", "消协", "消费者协会", "市监局", "市场监管", "市场监督", "监管局", "监管部门").Spare("工商(银行|执照|户|登记)");
    public static readonly PatternSet Law = PatternSet.Of("law", "起诉", "法院", "法庭", "律师", "法务", "诉讼", "打官司", "走法律").Spare("律师(证|袍|服)", "我(是|在)(律师|法院)");
    public static readonly PatternSet Media = PatternSet.Of("media", "曝光", "记者", "媒体", "上电视", "电视台", "(发|挂|放|传|晒|上|去){0,4}(小红书|抖音|微博|朋友圈|快手|网上|b站|热搜)", "粉丝#").Spare("(从|看|刷|是|在)(小红书|抖音|微博){0,4}(来|看到|刷到|推荐|种草|买)", "曝光(度|率|量|补偿)");
    public static readonly PatternSet BadReview = PatternSet.Of("bad review", "差评", "一星", "挂你", "追评").Spare("(有|看到|看见|看|好多|几个|很多|不少|一些){0,4}差评", "差评(多|少|率|说|里|区)", "(改|删|撤){0,4}差评", "差评{0,3}(改|删|撤)", "五星(一星)?");
    public static readonly PatternSet Claimant = PatternSet.Of("claimant", "打假", "职业索赔", "索赔", "假一赔(三|十|#)", "退一赔三", "赔十倍", "十倍赔", "食品安全法", "惩罚性赔偿", "消法(第|)#");
    public static readonly PatternSet Human = PatternSet.Of("human", "转人工", "人工客服", "找人工", "要人工", "(叫|找|让|喊|换|请|要|把){0,5}(主管|店长|经理|领导|老板|负责人|管事|组长)", "(主管|店长|经理|领导|老板|负责人)(电话|在|出来|呢|来)", "换(个|一个|)(人|客服)", "别用机器人", "不要机器人", "真人").Spare("老板(在吗|在不在|你好|好|娘|人|大气|,)", "老板在(家|)(吗|不)", "(送|给)(老板|领导|经理)", "公司(老板|领导)", "领导(用|喜欢|要|说报销)");
    public static readonly PatternSet Repeat = PatternSet.Of("repeat", "第(三|四|五|六|七|八|九|十|#)(次|遍|回|个客服)", "(说|讲|问|催|找|反馈|投诉|来)(了|过|你们|)(三|四|五|六|七|八|九|十|好几|无数|多少|八百|n|#)(次|遍|回|趟)", "(三|四|五|六|七|八|九|十|#)(次|遍|回)(了|都)", "换了(三|四|五|六|#|好几)个(客服|人)").Spare("第(三|四|五|#)次(买|购|下单|回购|光顾|来买)", "来(了|过)#次了?(都|一直)(好|满意)");

    public static readonly PatternIndex Index = new([Regulator, Law, Media, BadReview, Claimant, Human, Repeat]);
}
