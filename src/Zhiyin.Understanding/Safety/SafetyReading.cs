namespace Zhiyin.Understanding.Safety;

/// <summary>What kind of harm a buyer reports (handbook A16, §5.2): each asks for another first instruction.</summary>
public enum Danger
{
    /// <summary>None reported.</summary>
    None,

    /// <summary>A life may be at stake now: something swallowed, no breath, no consciousness. Emergency care first.</summary>
    Life,

    /// <summary>Smoke, fire, electric shock, a swollen battery, gas: cut the supply and stop using it first.</summary>
    Fire,

    /// <summary>A body that was hurt or fell ill: stop using or eating it, see a doctor.</summary>
    Body,

    /// <summary>An animal that fell ill: stop feeding, see a vet.</summary>
    Animal,
}

/// <summary>The danger of the buyer's last turn, and whether what did the harm was eaten or drunk («先别再吃» and not «先别再用»).</summary>
public readonly record struct SafetyReading(Danger Danger, bool Eaten);
