namespace CrediCare.Web.Features.Debtors;

/// <summary>Those who owe, in a list and one by one.</summary>
public sealed class DebtorsText;
