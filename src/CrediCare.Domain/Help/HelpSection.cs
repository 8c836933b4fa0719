namespace CrediCare.Domain.Help;

/// <summary>The shelves of the help centre, in the order they are shown.</summary>
public enum HelpSection
{
    Registration,
    Deadlines,
    Service,
    Disputes,
    LegalSteps,
    Payments,
    Reports,
    Users,
}
