namespace Zhiyin.Text.Measures;

/// <summary>What a number counts. Each measure has one unit in which values compare: see <see cref="Quantity.Value"/>.</summary>
public enum Measure
{
    /// <summary>A bare number or one with an unknown unit.</summary>
    Plain,

    /// <summary>Money in yuan (元, 块, ￥; 角 and 分 are fractions).</summary>
    Yuan,

    /// <summary>Length in cm.</summary>
    Length,

    /// <summary>Weight in kg (斤 is half a kg).</summary>
    Weight,

    /// <summary>Volume in ml.</summary>
    Volume,

    /// <summary>Hours (分钟, 小时).</summary>
    Hours,

    /// <summary>Days (天, 周; 工作日 count as days).</summary>
    Days,

    /// <summary>Months of the calendar (个月, 季度, 年 = 12): no fixed number of days.</summary>
    Months,

    /// <summary>Percent (%, 百分之…, 折 stays <see cref="Discount"/>).</summary>
    Percent,

    /// <summary>A price level: 8折 is 8, 85折 is 8.5.</summary>
    Discount,

    /// <summary>Pieces (件, 个, 双, 条, 瓶, 盒 …).</summary>
    Pieces,

    /// <summary>Other units as written: W, V, ℃, dB, mAh, 流明 ….</summary>
    Other,
}

/// <summary>What several measures have in common.</summary>
public static class MeasureKinds
{
    /// <summary>True for <see cref="Measure.Hours"/>, <see cref="Measure.Days"/> and <see cref="Measure.Months"/>.</summary>
    public static bool IsTime(this Measure measure) => measure is Measure.Hours or Measure.Days or Measure.Months;
}
