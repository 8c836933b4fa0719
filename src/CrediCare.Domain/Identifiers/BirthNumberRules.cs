namespace CrediCare.Domain.Identifiers;

/// <summary>
/// Which birth and D numbers are taken. Production takes no synthetic ones; the wider check digit rule, in use from
/// 2032, is accepted already and can be turned off.
/// </summary>
/// <param name="AllowSynthetic">Month plus 40 or plus 80, as test populations have it.</param>
/// <param name="Allow2032">First check digit with a remainder of 0 to 3 instead of 0 only (Skatteetaten).</param>
public sealed record BirthNumberRules(bool AllowSynthetic = false, bool Allow2032 = true)
{
    public static BirthNumberRules Production { get; } = new();

    public static BirthNumberRules Testing { get; } = new(AllowSynthetic: true);
}
