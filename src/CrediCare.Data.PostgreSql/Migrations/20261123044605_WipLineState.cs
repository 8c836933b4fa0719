using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CrediCare.Data.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class WipLineState : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(
                name: "IX_PaymentOrderLines_State",
                table: "PaymentOrderLines",
                column: "State");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_PaymentOrderLines_State",
                table: "PaymentOrderLines");
        }
    }
}
