using CrediCare.Domain.Cases;
using CrediCare.Domain.Creditors;
using CrediCare.Domain.Debtors;

namespace CrediCare.Web.Features.Cases.Acts;

/// <summary>A case to do something to, with all that its rules ask for. What is changed in it is saved afterwards.</summary>
public sealed record CaseAtHand(
    Case Case,
    Debtor Debtor,
    Creditor Creditor,
    CaseCircumstances Circumstances,
    CaseOccasion Occasion
);
