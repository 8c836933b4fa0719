namespace CrediCare.Domain.Debtors;

/// <summary>Who acts for a debtor that is under age or cannot act: a name, and how to reach them.</summary>
public sealed record Guardian(string Name, ContactDetails Contact);
